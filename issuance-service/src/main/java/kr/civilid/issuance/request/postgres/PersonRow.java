package kr.civilid.issuance.request.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;
import kr.civilid.events.vault.PersonKey;
import org.jspecify.annotations.Nullable;

/// A pseudonym, the keyed hash of the number it stands for, and the wrapped key of the person's data.
///
/// The key is written by statements alone: a row that somebody read before it was wrapped anew must not bring back the
/// old wrap.
@Entity
@Table(name = "person")
class PersonRow {

    @Id
    UUID id = new UUID(0, 0);

    String hrSystem = "";
    String numberHash = "";

    @Column(updatable = false)
    byte[] personalKey = {};

    @Column(updatable = false)
    String masterKey = "";

    @Nullable
    String ciHash;

    Instant createdAt = Instant.EPOCH;

    PersonKey key() {
        return new PersonKey(new PersonId(id), new Wrapped(masterKey, personalKey));
    }
}
