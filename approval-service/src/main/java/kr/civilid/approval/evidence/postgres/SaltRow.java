package kr.civilid.approval.evidence.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.personal.application.Boxes.Box;
import kr.civilid.events.catalog.PersonId;
import org.jspecify.annotations.Nullable;

/// What the commitments of one approval are made with, in a box under the applicant's key; rows of before have it in
/// clear until it is closed.
@Entity
@Table(name = "approval")
class SaltRow {

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Column(updatable = false)
    UUID personId = new UUID(0, 0);

    byte @Nullable [] saltBox;

    @Column(name = "salt")
    @Nullable
    UUID clearSalt;

    PersonId person() {
        return new PersonId(personId);
    }

    String place() {
        return "salt|" + issuanceId;
    }

    Optional<Box> box() {
        return Optional.ofNullable(saltBox).map(bytes -> new Box(person(), place(), bytes));
    }

    Optional<String> clear() {
        return Optional.ofNullable(clearSalt).map(UUID::toString);
    }

    void close(Optional<byte[]> box) {
        saltBox = box.orElse(null);
        clearSalt = null;
    }
}
