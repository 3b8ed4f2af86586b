package kr.civilid.approval.personal.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;
import kr.civilid.events.vault.PersonKey;
import org.hibernate.annotations.Immutable;

/// The wrapped key of a person; written by statements alone, so that no row read earlier brings back an old wrap.
@Entity
@Immutable
@NamedQuery(name = PersonRow.OF, query = "from PersonRow where id in (:ids)")
@Table(name = "person")
class PersonRow {

    static final String OF = "PersonRow.of";

    @Id
    UUID id = new UUID(0, 0);

    byte[] personalKey = {};
    String masterKey = "";

    PersonKey key() {
        return new PersonKey(new PersonId(id), new Wrapped(masterKey, personalKey));
    }
}
