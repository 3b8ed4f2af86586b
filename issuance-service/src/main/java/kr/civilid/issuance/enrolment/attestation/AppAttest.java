package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.APP;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHALLENGE;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.KEY;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PlatformEvidence;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;

/// Apple App Attest, the nine steps of "Validating apps that connect to your server". The key that it attests serves
/// this one proof; the device key hangs on the hash that it was made over.
final class AppAttest {

    private static final String NONCE = "1.2.840.113635.100.8.2";
    private static final byte[] BEFORE_NONCE = HexFormat.of().parseHex("04263024a1220420");
    private static final String APP_ID = "[A-Z0-9]{10}\\.[A-Za-z0-9.-]+";

    /// Bundle ids by the SHA-256 of `team id.bundle id`.
    private final Map<String, String> bundles;

    private final AppAttestEnvironment environment;
    private final TrustedPath path;
    private final Clock clock;

    AppAttest(List<String> apps, AppAttestEnvironment environment, Roots roots, Clock clock) {
        for (var app : apps) {
            if (!app.matches(APP_ID)) {
                throw new IllegalStateException(
                        "civilid.attestation.ios.apps: not a team id of ten characters, a dot and a bundle id: " + app);
            }
        }
        this.bundles = apps.stream()
                .collect(Collectors.toUnmodifiableMap(
                        app -> HexFormat.of().formatHex(sha256(app.getBytes(StandardCharsets.US_ASCII))),
                        app -> app.substring(app.indexOf('.') + 1)));
        this.environment = environment;
        this.path = new TrustedPath(roots);
        this.clock = clock;
    }

    /// Fails with [EvidenceRefused].
    Attested check(PlatformEvidence.AppAttest evidence) {
        var now = clock.instant();
        var object = AttestationObject.parse(evidence.object());
        var chain = CertificateChain.parse(object.certificates());
        path.check(chain, now);
        EvidenceRefused.unless(
                Arrays.equals(nonce(chain.leaf()), sealed(object.authenticatorData(), evidence.clientDataHash())),
                CHALLENGE,
                "the nonce must be that of this number, this code, this device key and this service");
        var keyId = sha256(DeviceKeys.uncompressed(chain.leaf().getPublicKey()));
        EvidenceRefused.unless(
                Arrays.equals(keyId, evidence.keyId()), KEY, "keyId must be the hash of the attested key");
        var data = AuthenticatorData.parse(object.authenticatorData());
        EvidenceRefused.unless(Arrays.equals(keyId, data.credentialId()), KEY, "the credential id must be the key id");
        EvidenceRefused.unless(data.counter() == 0, KEY, "the counter must be zero: attest a new key");
        EvidenceRefused.unless(environment.is(data.aaguid()), APP, "the environment must be " + environment.name());
        var bundle = Optional.ofNullable(bundles.get(HexFormat.of().formatHex(data.appIdHash())))
                .orElseThrow(() -> new EvidenceRefused(APP, "team id and bundle id must be the official ones"));
        return new Attested(bundle, SecurityLevel.SECURE_ENCLAVE, Optional.empty(), now);
    }

    /// The extension holds nothing but the nonce, so its DER is compared as a whole.
    private static byte[] nonce(X509Certificate leaf) {
        var value = Optional.ofNullable(leaf.getExtensionValue(NONCE)).orElseGet(() -> new byte[0]);
        EvidenceRefused.unless(
                value.length == BEFORE_NONCE.length + 32
                        && Arrays.equals(Arrays.copyOf(value, BEFORE_NONCE.length), BEFORE_NONCE),
                MALFORMED,
                "the leaf has no nonce");
        return Arrays.copyOfRange(value, BEFORE_NONCE.length, value.length);
    }

    private static byte[] sealed(byte[] authenticatorData, byte[] clientDataHash) {
        return sha256(ByteBuffer.allocate(authenticatorData.length + clientDataHash.length)
                .put(authenticatorData)
                .put(clientDataHash)
                .array());
    }

    private static byte[] sha256(byte[] content) {
        return FastProvider.sha256().digest(content);
    }
}
