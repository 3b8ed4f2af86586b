package kr.civilid.issuance.request.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// What an issuance says about its person, encrypted under the person's key.
@Entity
@Table(name = "personal_record")
class PersonalRow {

    @Id
    UUID issuanceId = new UUID(0, 0);

    byte[] employee = {};
}
