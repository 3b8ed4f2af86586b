package kr.civilid.issuance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;

/// A P-256 key of ours with its certificate, as JCA gives it: the private part may never leave an HSM.
public record SigningKey(PrivateKey key, X509Certificate certificate) {

    /// Reads the entry `alias` of a PKCS#12 store; its chain is the leaf alone.
    public static SigningKey load(Path store, String password, String alias) {
        try (var in = Files.newInputStream(store)) {
            var keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(in, password.toCharArray());
            if (keyStore.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                    && keyStore.getCertificate(alias) instanceof X509Certificate certificate) {
                return new SigningKey(key, certificate);
            }
            throw new IllegalStateException("no key " + alias + " in " + store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key store " + store + " cannot be read", e);
        }
    }

    /// Public, with its RFC 7638 thumbprint as `kid`.
    public ECKey publicKey() {
        try {
            var bare = new ECKey.Builder(Curve.P_256, (ECPublicKey) certificate.getPublicKey()).build();
            return new ECKey.Builder(bare)
                    .keyID(bare.computeThumbprint().toString())
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("not a P-256 certificate", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
