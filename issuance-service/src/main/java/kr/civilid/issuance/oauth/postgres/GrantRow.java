package kr.civilid.issuance.oauth.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.domain.Grant;

/// A pre-authorized code at rest, as hashes.
@Entity
@Table(name = "code_grant")
class GrantRow {

    enum State {
        OPEN,
        REDEEMED,
        EXHAUSTED,
        REPLACED
    }

    @Id
    String code = "";

    UUID issuanceId = new UUID(0, 0);
    String transactionCode = "";
    int guessesLeft;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    Instant offeredAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;

    static GrantRow of(Grant.Open grant, Instant at) {
        var row = new GrantRow();
        row.code = grant.code().base64url();
        row.issuanceId = grant.issuanceId().value();
        row.transactionCode = grant.transactionCode().base64url();
        row.offeredAt = at;
        row.expiresAt = grant.expiresAt();
        row.hold(grant);
        return row;
    }

    void hold(Grant grant) {
        state = switch (grant) {
            case Grant.Open _ -> State.OPEN;
            case Grant.Redeemed _ -> State.REDEEMED;
            case Grant.Exhausted _ -> State.EXHAUSTED;
            case Grant.Replaced _ -> State.REPLACED;
        };
        guessesLeft = switch (grant) {
            case Grant.Open open -> open.guessesLeft();
            case Grant.Exhausted _ -> 0;
            case Grant.Redeemed _, Grant.Replaced _ -> guessesLeft;
        };
    }

    Grant held() {
        var hash = new Digest(code);
        return switch (state) {
            case OPEN ->
                new Grant.Open(hash, new IssuanceId(issuanceId), new Digest(transactionCode), guessesLeft, expiresAt);
            case REDEEMED -> new Grant.Redeemed(hash);
            case EXHAUSTED -> new Grant.Exhausted(hash);
            case REPLACED -> new Grant.Replaced(hash);
        };
    }
}
