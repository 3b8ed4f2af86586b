package kr.civilid.testkit.parts;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A root certificate and the P-256 leaves it signs, each in a PKCS#12 store whose chain leaves the root out.
final class LocalAuthority {

    private static final X500Name ROOT = new X500Name("CN=Civil-ID local root,O=Civil-ID,C=KR");

    static {
        // A password that everybody knows protects nothing, however often it is hashed at each start.
        for (var count : List.of("mac", "keyPbe", "certPbe")) {
            Security.setProperty("keystore.pkcs12." + count + "IterationCount", "1000");
        }
    }

    private final KeyPair keys;
    private final X509Certificate root;

    private LocalAuthority(KeyPair keys, X509Certificate root) {
        this.keys = keys;
        this.root = root;
    }

    static LocalAuthority create() throws GeneralSecurityException, IOException {
        var keys = keyPair();
        return new LocalAuthority(keys, certificate(ROOT, keys, keys, Duration.ofDays(3650), true));
    }

    String rootPem() throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(root);
        }
        return text.toString();
    }

    /// The entry's alias is `name`.
    void issue(String name, Path store, String password) throws GeneralSecurityException, IOException {
        var leafKeys = keyPair();
        var leaf = certificate(
                new X500Name("CN=Civil-ID local %s,O=Civil-ID,C=KR".formatted(name)),
                leafKeys,
                keys,
                Duration.ofDays(825),
                false);
        var pkcs12 = KeyStore.getInstance("PKCS12");
        pkcs12.load(null, null);
        pkcs12.setKeyEntry(name, leafKeys.getPrivate(), password.toCharArray(), new Certificate[] {leaf});
        try (var out = Files.newOutputStream(store)) {
            pkcs12.store(out, password.toCharArray());
        }
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            X500Name subject, KeyPair subjectKeys, KeyPair signer, Duration life, boolean authority)
            throws GeneralSecurityException, IOException {
        var from = Instant.now().minus(Duration.ofDays(1));
        var extensions = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(
                ROOT,
                new BigInteger(127, new SecureRandom()),
                Date.from(from),
                Date.from(from.plus(life)),
                subject,
                subjectKeys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subjectKeys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(signer.getPublic()));
        if (!authority) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
        }
        try {
            var contentSigner = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(contentSigner));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
