package kr.civilid.verification.gate.domain;

/// Names a reader; it calls itself `urn:civilid:reader:<id>`.
public record ReaderId(String value) {

    public static final String PATTERN = "[a-z0-9][a-z0-9-]{1,63}";

    public ReaderId {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("a reader id has 2 to 64 of a-z, 0-9 and -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
