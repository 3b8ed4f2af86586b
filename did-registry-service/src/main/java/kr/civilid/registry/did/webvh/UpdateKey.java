package kr.civilid.registry.did.webvh;

import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.HexFormat;
import kr.civilid.registry.did.domain.Multikey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The Ed25519 key that may add lines to the organisations' logs (`civilid.did.update-key`, a JWK).
@ApplicationScoped
class UpdateKey {

    /// PKCS#8 of an Ed25519 key (RFC 8410) up to its 32 raw bytes.
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final Multikey publicKey;
    private final PrivateKey privateKey;

    UpdateKey(@ConfigProperty(name = "civilid.did.update-key") Path file) {
        try {
            var jwk = OctetKeyPair.parse(Files.readString(file));
            publicKey = new Multikey(Multikey.Type.ED25519, jwk.getDecodedX());
            privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Hash.join(PKCS8, jwk.getDecodedD())));
        } catch (IOException | ParseException | GeneralSecurityException e) {
            throw new IllegalStateException("the DID update key cannot be read from " + file, e);
        }
    }

    String multikey() {
        return publicKey.multibase();
    }

    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the DID update key does not sign", e);
        }
    }
}
