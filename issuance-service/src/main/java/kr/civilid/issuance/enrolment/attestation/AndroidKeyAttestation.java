package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.APP;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHALLENGE;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.KEY;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;
import static kr.civilid.issuance.enrolment.attestation.KeyDescription.read;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PhoneRefused;
import kr.civilid.issuance.enrolment.application.PlatformEvidence.KeyAttestation;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;

/// Android key attestation: the device key was made in secure hardware, for our app, on a phone whose system is whole.
///
/// https://developer.android.com/privacy-and-security/security-key-attestation
final class AndroidKeyAttestation {

    private static final int SIGN = 2;
    private static final Set<Integer> SIGNING = Set.of(SIGN, 3);
    private static final int EC = 3;
    private static final int P_256 = 1;
    private static final int GENERATED = 0;
    private static final int VERIFIED = 0;

    private final AndroidPolicy policy;
    private final TrustedPath path;
    private final RevocationList revocationList;
    private final Clock clock;

    AndroidKeyAttestation(AndroidPolicy policy, Roots roots, RevocationList revocationList, Clock clock) {
        this.policy = policy;
        this.path = new TrustedPath(roots);
        this.revocationList = revocationList;
        this.clock = clock;
    }

    /// Fails with [EvidenceRefused], [PhoneRefused] or, where the revocation list is stale, AttestationUnavailable.
    Attested check(KeyAttestation evidence) {
        var now = clock.instant();
        var chain = CertificateChain.parse(evidence.chain());
        path.checkUndatedLeaf(chain, policy.acceptExpiredFactoryCertificates() ? FactoryDates.of(chain, now) : now);
        revocationList.refuseRevoked(chain);
        var described = described(chain);
        EvidenceRefused.unless(
                MessageDigest.isEqual(described.challenge(), evidence.challenge()),
                CHALLENGE,
                "attestationChallenge must be that of this number, this code and this service");
        DeviceKeys.requireSame(evidence.deviceKey(), chain.leaf().getPublicKey());
        checkKey(described.hardware());
        var app = described
                .application()
                .filter(policy::accepts)
                .orElseThrow(
                        () -> new EvidenceRefused(APP, "package and signing certificate must be the official ones"));
        return phone(described, app.packageName(), now);
    }

    /// The leaf alone says what the hardware says. A second description below it would be that of whoever prolonged the
    /// chain, a second one above that of an app's own key.
    private static KeyDescription described(CertificateChain chain) {
        var describes = chain.certificates().stream()
                .map(certificate -> certificate.getExtensionValue(KeyDescription.OID) != null)
                .toList();
        EvidenceRefused.unless(
                describes.lastIndexOf(true) == 0,
                MALFORMED,
                "the leaf has the key description, and no other certificate");
        return KeyDescription.of(chain.leaf().getExtensionValue(KeyDescription.OID));
    }

    private static void checkKey(AuthorizationList hardware) {
        read(hardware, list -> {
            var purposes = list.integers(AuthorizationList.PURPOSE);
            EvidenceRefused.unless(
                    purposes.contains(SIGN) && SIGNING.containsAll(purposes), KEY, "the purpose must be to sign alone");
            EvidenceRefused.unless(
                    list.integer(AuthorizationList.ORIGIN)
                            .filter(origin -> origin == GENERATED)
                            .isPresent(),
                    KEY,
                    "the origin must be GENERATED, enforced by hardware");
            EvidenceRefused.unless(
                    list.integer(AuthorizationList.ALGORITHM)
                                    .filter(algorithm -> algorithm == EC)
                                    .isPresent()
                            && list.integer(AuthorizationList.EC_CURVE).orElse(P_256) == P_256,
                    KEY,
                    "the key must be EC P-256");
            EvidenceRefused.unless(
                    !list.has(AuthorizationList.ALL_APPLICATIONS), KEY, "the key must be of one application");
            return list;
        });
    }

    private Attested phone(KeyDescription described, String app, Instant now) {
        var level = level(Math.min(described.attestationLevel(), described.keyMintLevel()));
        PhoneRefused.unless(policy.accepts(level), PhoneRefused.Reason.SECURITY_LEVEL);
        PhoneRefused.unless(
                described
                        .rootOfTrust()
                        .filter(root -> root.deviceLocked() && root.bootState() == VERIFIED)
                        .isPresent(),
                PhoneRefused.Reason.BOOT_STATE);
        var hardware = described.hardware();
        policy.minimumPatchLevel()
                .ifPresent(least -> PhoneRefused.unless(
                        read(hardware, list -> list.integer(AuthorizationList.OS_PATCH_LEVEL))
                                        .orElse(0)
                                >= least,
                        PhoneRefused.Reason.PATCH_LEVEL));
        return new Attested(
                app, level, PhoneModel.of(read(hardware, list -> list.octets(AuthorizationList.MODEL))), now);
    }

    private static SecurityLevel level(int attested) {
        return switch (attested) {
            case 1 -> SecurityLevel.TRUSTED_ENVIRONMENT;
            case 2 -> SecurityLevel.STRONG_BOX;
            default -> SecurityLevel.NONE;
        };
    }
}
