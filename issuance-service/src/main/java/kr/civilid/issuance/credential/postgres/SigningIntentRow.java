package kr.civilid.issuance.credential.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.SigningIntent;
import org.jspecify.annotations.Nullable;

/// A copy to be signed, signed, or given up.
@Entity
@Table(name = "signing_intent")
@IdClass(SigningIntentRow.Place.class)
class SigningIntentRow {

    enum State {
        OPEN,
        ISSUED,
        VOID
    }

    record Place(String statusUri, int idx) {}

    @Id
    String statusUri = "";

    @Id
    int idx;

    UUID issuanceId = new UUID(0, 0);
    UUID credentialId = new UUID(0, 0);
    String holder = "";
    byte[] salt = {};

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    Instant openedAt = Instant.EPOCH;

    @Nullable
    Instant closedAt;

    static SigningIntentRow of(SigningIntent intent, Instant at) {
        var row = new SigningIntentRow();
        row.statusUri = intent.status().uri().toString();
        row.idx = intent.status().idx();
        row.issuanceId = intent.issuanceId().value();
        row.credentialId = intent.credentialId().value();
        row.holder = intent.holder();
        row.salt = intent.salt();
        row.openedAt = at;
        return row;
    }

    StatusReference status() {
        return new StatusReference(URI.create(statusUri), idx);
    }

    void giveUp(Instant at) {
        state = State.VOID;
        closedAt = at;
    }
}
