package kr.civilid.verification.decision.domain;

/// 청사: a government complex or another place with gates, e.g. `urn:kr:civilid:site:sejong`; the audience that a phone
/// signs for when it knows where it is.
public record Site(String urn) {

    /// What a phone signs for when it does not know where it is.
    public static final String ANY_GATE = "urn:kr:civilid:gates";

    public Site {
        if (!urn.matches("urn:kr:civilid:site:[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("a site is urn:kr:civilid:site: and up to 63 of a-z, 0-9 and -");
        }
    }

    @Override
    public String toString() {
        return urn;
    }
}
