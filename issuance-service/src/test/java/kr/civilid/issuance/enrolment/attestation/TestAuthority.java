package kr.civilid.issuance.enrolment.attestation;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.Consumer;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate of a test with its key, which issues others. A maker of phones has a root and others below it.
final class TestAuthority {

    static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    final X500Principal name;
    final KeyPair keys;
    final X509Certificate certificate;

    private TestAuthority(X500Principal name, KeyPair keys, X509Certificate certificate) {
        this.name = name;
        this.keys = keys;
        this.certificate = certificate;
    }

    static TestAuthority root(String name) {
        var principal = new X500Principal(name);
        var keys = keys("secp384r1");
        return new TestAuthority(
                principal,
                keys,
                new Draft(principal, keys.getPublic()).authority().issuedBy(principal, keys));
    }

    /// Who has a certificate and its key, and takes itself for an authority.
    static TestAuthority posing(X509Certificate certificate, KeyPair keys) {
        return new TestAuthority(certificate.getSubjectX500Principal(), keys, certificate);
    }

    TestAuthority below(String name) {
        return below(name, NOW.plus(Duration.ofDays(30)));
    }

    TestAuthority below(String name, Instant until) {
        return below(name, draft -> draft.until = until);
    }

    TestAuthority below(String name, byte[] description) {
        return below(name, draft -> draft.extension(KeyDescription.OID, description));
    }

    TestAuthority below(String name, int authorities) {
        return below(name, draft -> draft.constraints = new BasicConstraints(authorities));
    }

    private TestAuthority below(String name, Consumer<Draft> change) {
        var principal = new X500Principal(name);
        var keys = keys("secp256r1");
        var draft = new Draft(principal, keys.getPublic()).authority();
        change.accept(draft);
        return new TestAuthority(principal, keys, draft.issuedBy(this.name, this.keys));
    }

    Draft draft(String name, PublicKey key) {
        return new Draft(new X500Principal(name), key);
    }

    X509Certificate issue(Draft draft) {
        return draft.issuedBy(name, keys);
    }

    Roots asRoots() {
        return new Roots(Set.of(new TrustAnchor(name, keys.getPublic(), null)));
    }

    static KeyPair keys(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A certificate to be.
    static final class Draft {

        Instant from = NOW.minus(Duration.ofDays(30));
        Instant until = NOW.plus(Duration.ofDays(300));
        BigInteger serial = BigInteger.valueOf(System.nanoTime());
        private final X500Principal subject;
        private final PublicKey key;
        BasicConstraints constraints = new BasicConstraints(true);
        private boolean authority;
        private String oid = "";
        private byte[] value = {};

        private Draft(X500Principal subject, PublicKey key) {
            this.subject = subject;
            this.key = key;
        }

        Draft authority() {
            authority = true;
            return this;
        }

        Draft extension(String oid, byte[] value) {
            this.oid = oid;
            this.value = value.clone();
            return this;
        }

        private X509Certificate issuedBy(X500Principal issuer, KeyPair keys) {
            try {
                var made = new JcaX509v3CertificateBuilder(
                        issuer, serial, Date.from(from), Date.from(until), subject, key);
                if (authority) {
                    made.addExtension(Extension.basicConstraints, true, constraints)
                            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
                }
                if (!oid.isEmpty()) {
                    made.addExtension(new ASN1ObjectIdentifier(oid), false, value);
                }
                return new JcaX509CertificateConverter()
                        .getCertificate(
                                made.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
