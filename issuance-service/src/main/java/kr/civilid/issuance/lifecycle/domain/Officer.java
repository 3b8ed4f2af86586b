package kr.civilid.issuance.lifecycle.domain;

/// An HR officer: the log-in, a keyed hash of the employee number, and the network address of the call.
public record Officer(String name, String numberHash, String from) {

    /// By log-in or by number: two log-ins do not make two persons.
    public boolean samePersonAs(Officer other) {
        return name.equals(other.name) || numberHash.equals(other.numberHash);
    }

    @Override
    public String toString() {
        return "Officer[" + name + "]";
    }
}
