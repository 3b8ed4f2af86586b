package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import kr.civilid.events.keys.FastProvider;

/// Personal data inside an event, readable by one service only: compact JWE (RFC 7516), ECDH-ES over P-256, A256GCM,
/// `kid` of the addressee.
public record Sealed(@JsonValue String jwe) {

    /// A portrait of 200 kB is inside; a message of a topic has 1 MiB at most.
    private static final int LONGEST = 524_288;

    @JsonCreator
    public Sealed {
        if (jwe.isEmpty() || jwe.length() > LONGEST) {
            throw new IllegalArgumentException("a sealed value has 1 to 524,288 characters");
        }
    }

    public static Sealed to(ECKey addressee, Object content) {
        try {
            var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                    .keyID(addressee.getKeyID())
                    .build();
            var jwe = new JWEObject(header, new Payload(EventJson.MAPPER.writeValueAsBytes(content)));
            jwe.encrypt(FastProvider.in(new ECDHEncrypter(addressee.toPublicJWK())));
            return new Sealed(jwe.serialize());
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("a value that cannot be sealed", e);
        }
    }

    /// Opens with the one of `own` that the `kid` names: during a rotation two are valid. A value that was not sealed
    /// to any of them, or was altered, is a [NotForUs].
    public <T> T open(JWKSet own, Class<T> type) {
        try {
            var object = JWEObject.parse(jwe);
            var header = object.getHeader();
            if (!JWEAlgorithm.ECDH_ES.equals(header.getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    || !(own.getKeyByKeyId(header.getKeyID()) instanceof ECKey key)) {
                throw new NotForUs();
            }
            object.decrypt(FastProvider.in(new ECDHDecrypter(key)));
            return EventJson.MAPPER.readValue(object.getPayload().toBytes(), type);
        } catch (ParseException | JOSEException | java.io.IOException _) {
            throw new NotForUs();
        }
    }

    @Override
    public String toString() {
        return "Sealed[***]";
    }

    /// Not sealed to us, or altered on the way. Carries no detail: it may be logged.
    public static final class NotForUs extends RuntimeException {
        NotForUs() {
            super("a sealed value that is not for this service");
        }
    }
}
