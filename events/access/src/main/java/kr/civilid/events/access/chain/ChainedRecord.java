package kr.civilid.events.access.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record in its place: a row of the table. `hash` is in hexadecimal.
public record ChainedRecord(
        long lane,
        long seq,
        Instant at,
        String who,
        String subject,
        String roles,
        String client,
        @Nullable String whoAgency,
        String fromAddress,
        @Nullable UUID personId,
        @Nullable UUID issuanceId,
        @Nullable String agency,
        String act,
        String why,
        String requestId,
        String hash) {

    ChainedRecord at(long place) {
        return new ChainedRecord(
                lane,
                place,
                at,
                who,
                subject,
                roles,
                client,
                whoAgency,
                fromAddress,
                personId,
                issuanceId,
                agency,
                act,
                why,
                requestId,
                hash);
    }

    ChainedRecord with(String seal) {
        return new ChainedRecord(
                lane,
                seq,
                at,
                who,
                subject,
                roles,
                client,
                whoAgency,
                fromAddress,
                personId,
                issuanceId,
                agency,
                act,
                why,
                requestId,
                seal);
    }
}
