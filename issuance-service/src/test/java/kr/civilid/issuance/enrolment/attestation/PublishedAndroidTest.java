package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHAIN;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.KEY;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;
import static kr.civilid.issuance.enrolment.attestation.AndroidPhone.encoded;
import static kr.civilid.issuance.enrolment.attestation.Weighing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PlatformEvidence.KeyAttestation;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import org.junit.jupiter.api.Test;

/// What real phones said, weighed on the day they said it.
class PublishedAndroidTest {

    private static final byte[] CHALLENGE = "challenge".getBytes(StandardCharsets.US_ASCII);
    private static final Instant MARCH_2023 = Instant.parse("2023-03-09T12:00:00Z");
    private static final Instant APRIL_2023 = Instant.parse("2023-04-14T14:30:22Z");
    private static final AndroidPolicy SAMPLE =
            policy("com.google.attestationexample", "68856d1d06f637d6255face5b224db43a9514ace538bb1548b844480fcd85c87");

    private final Roots google = Roots.of(Roots.GOOGLE, List.of());

    private static AndroidPolicy policy(String app, String signer) {
        return new AndroidPolicy(
                Weighing.policy(app, signer).apps(), SecurityLevel.TRUSTED_ENVIRONMENT, OptionalInt.of(202_212), false);
    }

    private AndroidKeyAttestation on(Instant day, AndroidPolicy policy) {
        var clock = new SetClock(day);
        return new AndroidKeyAttestation(policy, google, Weighing.nothingRevoked(clock), clock);
    }

    private static KeyAttestation evidence(List<X509Certificate> chain, byte[] challenge) {
        return new KeyAttestation(encoded(chain), challenge, Vectors.key(chain.getFirst()));
    }

    @Test
    void googles_own_sample_passes() {
        var attested = on(MARCH_2023, SAMPLE).check(evidence(Vectors.chain("google-chain.pem"), CHALLENGE));

        assertThat(attested.level()).isEqualTo(SecurityLevel.TRUSTED_ENVIRONMENT);
        assertThat(attested.app()).isEqualTo("com.google.attestationexample");
    }

    @Test
    void a_pixel_6_passes() {
        var policy = policy(
                "at.asitplus.attestation_client", "34b9762c4d6c90d48431940c57bde7314258b26420efe16ac7f7274f0d330ad5");
        var challenge = Base64.getDecoder().decode("9w11c/H1kgfx+2Lqrqscug==");

        assertThat(on(APRIL_2023, policy)
                        .check(evidence(Vectors.chain("pixel6-chain.pem"), challenge))
                        .level())
                .isEqualTo(SecurityLevel.TRUSTED_ENVIRONMENT);
    }

    @Test
    void what_google_renews_by_the_month_is_not_believed_a_month_later() {
        var evidence = evidence(Vectors.chain("google-chain.pem"), CHALLENGE);

        refused(CHAIN, () -> on(MARCH_2023.plus(Duration.ofDays(20)), SAMPLE).check(evidence));
        refused(CHAIN, () -> on(MARCH_2023.minus(Duration.ofDays(30)), SAMPLE).check(evidence));
    }

    @Test
    void a_chain_prolonged_with_keys_of_the_phone_is_refused_wherever_it_is_cut() {
        var prolonged = Vectors.chain("google-prolonged-chain.pem");

        refused(MALFORMED, () -> on(MARCH_2023, SAMPLE).check(evidence(prolonged, CHALLENGE)));
        for (var leaf = 0; leaf < 3; leaf++) {
            var cut = prolonged.subList(leaf, 7);
            assertThatThrownBy(() -> on(MARCH_2023, SAMPLE).check(evidence(cut, CHALLENGE)))
                    .isInstanceOf(EvidenceRefused.class);
        }
        // Its first link is a key that the hardware made to attest others: no key to sign with.
        refused(KEY, () -> on(MARCH_2023, SAMPLE).check(evidence(prolonged.subList(3, 8), CHALLENGE)));
    }

    @Test
    void no_byte_of_a_certificate_can_change() {
        var chain = encoded(Vectors.chain("google-chain.pem"));
        var key = Vectors.key(Vectors.chain("google-chain.pem").getFirst());
        IntStream.range(0, 4).forEach(which -> {
            var changed = new ArrayList<>(chain);
            var bytes = chain.get(which).clone();
            bytes[bytes.length - 5] ^= 1;
            changed.set(which, bytes);
            refused(CHAIN, () -> on(MARCH_2023, SAMPLE).check(new KeyAttestation(changed, CHALLENGE, key)));
        });
    }

    @Test
    void the_root_of_2026_is_trusted_beside_that_of_2016() {
        assertThat(google.anchors())
                .extracting(anchor -> anchor.getCA().getName())
                .hasSize(2)
                .anyMatch(name -> name.endsWith("CN=Key Attestation CA1"));
        var issued = Vectors.chain("google-ec-intermediate.pem");

        assertThatCode(() -> new TrustedPath(google)
                        .check(new CertificateChain(issued), Instant.parse("2026-05-27T10:00:00Z")))
                .doesNotThrowAnyException();
    }
}
