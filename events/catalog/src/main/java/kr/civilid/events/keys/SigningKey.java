package kr.civilid.events.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A P-256 key of ours with its certificates, as JCA gives it: the private part may never leave an HSM.
///
/// `chain` has the leaf first and no root.
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    /// Reads the entry `alias` of a PKCS#12 store. Where there is none, or no P-256 key in it, or the password is
    /// another, an [IllegalStateException] names the store: a service does not start without its key.
    public static SigningKey load(Path store, String password, String alias) {
        try (var in = Files.newInputStream(store)) {
            var pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(in, password.toCharArray());
            var chain = certificates(pkcs12, alias);
            if (pkcs12.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                    && !chain.isEmpty()
                    && chain.getFirst().getPublicKey() instanceof ECPublicKey) {
                return new SigningKey(key, chain);
            }
            throw new IllegalStateException("no P-256 key \"%s\" in %s".formatted(alias, store));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key store " + store + " cannot be read", e);
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// Public, with its RFC 7638 thumbprint as `kid`.
    public ECKey publicKey() {
        try {
            var bare =
                    new ECKey.Builder(Curve.P_256, (ECPublicKey) certificate().getPublicKey()).build();
            return new ECKey.Builder(bare)
                    .keyID(bare.computeThumbprint().toString())
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("not a P-256 certificate", e);
        }
    }

    /// Makes ES256 signatures; blocks, so it is not for an event loop.
    public JWSSigner signer() {
        try {
            return FastProvider.in(new ECDSASigner(key, Curve.P_256));
        } catch (JOSEException e) {
            throw new IllegalStateException("not a P-256 key", e);
        }
    }

    /// The chain as the header `x5c` has it (RFC 7515, section 4.1.6).
    public List<Base64> x5c() {
        return chain.stream().map(SigningKey::base64).toList();
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
    }

    private static List<X509Certificate> certificates(KeyStore store, String alias) throws GeneralSecurityException {
        return Optional.ofNullable(store.getCertificateChain(alias)).stream()
                .flatMap(Stream::of)
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static Base64 base64(Certificate certificate) {
        try {
            return Base64.encode(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }
}
