package kr.civilid.events.access.chain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A chain of records of one month: how many there are, and the hash of the last (empty where there is none).
public record Lane(
        long lane,
        LocalDate month,
        String keyId,
        long seq,
        String head,
        @Nullable Instant droppedAt,
        @Nullable String droppedSeal) {

    public Lane(long lane, LocalDate month, String keyId, long seq, String head) {
        this(lane, month, keyId, seq, head, null, null);
    }
}
