package kr.civilid.issuance.enrolment.attestation;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.civilid.issuance.enrolment.application.PlatformEvidence.KeyAttestation;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;

/// An Android phone that may carry the ID, of a maker of its own; a test changes one thing about it.
final class AndroidPhone {

    static final String PACKAGE = "kr.go.geps.mobileid";
    static final byte[] SIGNER = HexFormat.of().parseHex("5e".repeat(32));
    static final byte[] CHALLENGE = "a challenge".getBytes(StandardCharsets.US_ASCII);

    final TestAuthority root;
    final TestAuthority hardware;
    KeyPair device = TestAuthority.keys("secp256r1");
    byte[] challenge = CHALLENGE;
    int attestationLevel = 1;
    int keyMintLevel = 1;
    String packageName = PACKAGE;
    byte[] signer = SIGNER;
    final Map<Integer, ASN1Encodable> enforced = new HashMap<>();
    final Map<Integer, ASN1Encodable> stated = new HashMap<>();

    AndroidPhone(TestAuthority root, TestAuthority hardware) {
        this.root = root;
        this.hardware = hardware;
        enforced.put(AuthorizationList.PURPOSE, set(2));
        enforced.put(AuthorizationList.ALGORITHM, new ASN1Integer(3));
        enforced.put(AuthorizationList.EC_CURVE, new ASN1Integer(1));
        enforced.put(AuthorizationList.ORIGIN, new ASN1Integer(0));
        enforced.put(AuthorizationList.ROOT_OF_TRUST, rootOfTrust(true, 0));
        enforced.put(AuthorizationList.OS_PATCH_LEVEL, new ASN1Integer(202_609));
    }

    static AndroidPhone ofMaker(AndroidMaker maker) {
        return new AndroidPhone(maker.root(), maker.hardware());
    }

    static DERSet set(int... values) {
        var all = new ASN1EncodableVector();
        for (var value : values) {
            all.add(new ASN1Integer(value));
        }
        return new DERSet(all);
    }

    static DERSequence rootOfTrust(boolean locked, int state) {
        return new DERSequence(new ASN1Encodable[] {
            new DEROctetString(new byte[32]),
            ASN1Boolean.getInstance(locked),
            new ASN1Enumerated(state),
            new DEROctetString(new byte[32])
        });
    }

    ECKey deviceKey() {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) device.getPublic()).build();
    }

    KeyAttestation evidence() {
        return new KeyAttestation(chain(), CHALLENGE, deviceKey());
    }

    List<byte[]> chain() {
        return encoded(List.of(leaf(), hardware.certificate, root.certificate));
    }

    X509Certificate leaf() {
        return hardware.issue(hardware.draft("CN=Android Keystore Key", device.getPublic())
                .extension(KeyDescription.OID, description()));
    }

    /// Of the same hardware, which says nothing of the key.
    X509Certificate plainLeaf() {
        return hardware.issue(hardware.draft("CN=Android Keystore Key", device.getPublic()));
    }

    byte[] description() {
        var software = new HashMap<>(stated);
        software.putIfAbsent(AuthorizationList.APPLICATION_ID, new DEROctetString(applicationId(packageName)));
        return der(new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(300),
            new ASN1Enumerated(attestationLevel),
            new ASN1Integer(300),
            new ASN1Enumerated(keyMintLevel),
            new DEROctetString(challenge),
            new DEROctetString(new byte[0]),
            list(software),
            list(enforced)
        }));
    }

    byte[] applicationId(String... packages) {
        var infos = new ASN1EncodableVector();
        for (var name : packages) {
            infos.add(new DERSequence(
                    new ASN1Encodable[] {new DEROctetString(name.getBytes(StandardCharsets.UTF_8)), new ASN1Integer(1)
                    }));
        }
        return der(new DERSequence(new ASN1Encodable[] {new DERSet(infos), new DERSet(new DEROctetString(signer))}));
    }

    static List<byte[]> encoded(List<X509Certificate> certificates) {
        var encoded = new ArrayList<byte[]>();
        try {
            for (var certificate : certificates) {
                encoded.add(certificate.getEncoded());
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return encoded;
    }

    private static DERSequence list(Map<Integer, ASN1Encodable> entries) {
        var all = new ASN1EncodableVector();
        new TreeMap<>(entries).forEach((tag, value) -> all.add(new DERTaggedObject(true, tag, value)));
        return new DERSequence(all);
    }

    private static byte[] der(DERSequence sequence) {
        try {
            return sequence.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
