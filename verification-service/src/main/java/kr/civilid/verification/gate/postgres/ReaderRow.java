package kr.civilid.verification.gate.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.gate.domain.Reader;
import kr.civilid.verification.gate.domain.ReaderId;

/// A reader at rest; its key as a SubjectPublicKeyInfo.
@Entity
@Table(name = "reader")
class ReaderRow {

    @Id
    String id = "";

    String gateId = "";
    byte[] publicKey = {};

    @Version
    long version;

    static ReaderRow of(Reader reader) {
        var row = new ReaderRow();
        row.id = reader.id().value();
        row.gateId = reader.gate().value();
        row.publicKey = reader.key().getEncoded();
        return row;
    }

    Reader held() {
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey));
            return new Reader(new ReaderId(id), new GateId(gateId), (ECPublicKey) key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of reader " + id + " is unreadable", e);
        }
    }
}
