package kr.civilid.registry.did.domain;

/// A DID, or the log behind it, that does not keep the rules of its method; the message names the rule.
public final class InvalidDid extends RuntimeException {

    public InvalidDid(String rule) {
        super(rule, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
