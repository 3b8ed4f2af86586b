package kr.civilid.registry.status.domain;

import java.util.Arrays;

/// What the two bits of an entry say; the numbers 0 to 2 are those of draft-ietf-oauth-status-list, 3 is ours.
public enum StatusValue {
    VALID(0),
    INVALID(1),
    SUSPENDED(2),
    NEEDS_RENEWAL(3);

    private final int bits;

    StatusValue(int bits) {
        this.bits = bits;
    }

    public int bits() {
        return bits;
    }

    public static StatusValue of(int bits) {
        return Arrays.stream(values())
                .filter(value -> value.bits == bits)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status has the bits " + bits));
    }
}
