package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.APP;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHAIN;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHALLENGE;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.KEY;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;
import static kr.civilid.issuance.enrolment.attestation.TestAuthority.NOW;
import static kr.civilid.issuance.enrolment.attestation.Weighing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason;
import kr.civilid.issuance.enrolment.application.PlatformEvidence;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import org.junit.jupiter.api.Test;

/// Each thing that is checked, broken once.
class AppAttestTest {

    private final SetClock clock = new SetClock(NOW);
    private final TestAuthority root = TestAuthority.root("CN=Test App Attestation Root CA");
    private final TestAuthority authority = root.below("CN=Test App Attestation CA 1");
    private final AppAttest attest = in(AppAttestEnvironment.PRODUCTION);

    private AppAttest in(AppAttestEnvironment environment) {
        return new AppAttest(
                List.of("ABCDE12345.kr.example.other", ApplePhone.APP), environment, root.asRoots(), clock);
    }

    @Test
    void the_official_app_passes_whatever_extensions_follow() {
        var phone = new ApplePhone(authority);
        phone.afterwards = new byte[] {(byte) 0xa0};

        assertThat(attest.check(phone.evidence()))
                .isEqualTo(new Attested("kr.go.geps.mobileid", SecurityLevel.SECURE_ENCLAVE, Optional.empty(), NOW));
    }

    @Test
    void the_nonce_seals_the_challenge_and_all_of_the_data() {
        broken(CHALLENGE, phone -> phone.clientDataHash = new byte[32]);
        var phone = new ApplePhone(authority);
        var other = new ApplePhone(authority);
        var chain = AttestationObject.parse(phone.object()).certificates();
        var swapped = ApplePhone.cbor(phone.format, chain, other.authenticatorData());

        refused(
                CHALLENGE,
                () -> attest.check(
                        new PlatformEvidence.AppAttest(swapped, phone.keyId(), ApplePhone.CLIENT_DATA_HASH)));
    }

    @Test
    void the_key_is_new_and_its_id_is_its_hash() {
        broken(KEY, phone -> phone.counter = 1);
        broken(KEY, phone -> phone.credentialId = new byte[32]);
        broken(MALFORMED, phone -> phone.credentialId = new byte[31]);
        broken(MALFORMED, phone -> phone.flags = 0);
        var phone = new ApplePhone(authority);

        refused(
                KEY,
                () -> attest.check(
                        new PlatformEvidence.AppAttest(phone.object(), new byte[32], ApplePhone.CLIENT_DATA_HASH)));
        refused(
                KEY,
                () -> attest.check(
                        new PlatformEvidence.AppAttest(phone.object(), new byte[0], ApplePhone.CLIENT_DATA_HASH)));
    }

    @Test
    void team_bundle_and_environment_are_ours() {
        broken(APP, phone -> phone.app = "ZZZZZ12345.kr.go.geps.mobileid");
        broken(APP, phone -> phone.app = "ABCDE12345.kr.example.imitation");
        broken(APP, phone -> phone.aaguid = "appattestdevelop");
        broken(APP, phone -> phone.aaguid = "something else");
        var developing = new ApplePhone(authority);
        developing.aaguid = "appattestdevelop";

        assertThatCode(() -> in(AppAttestEnvironment.DEVELOPMENT).check(developing.evidence()))
                .doesNotThrowAnyException();
        refused(APP, () -> in(AppAttestEnvironment.DEVELOPMENT).check(new ApplePhone(authority).evidence()));
    }

    @Test
    void only_apples_authority_attests_and_only_while_it_is_valid() {
        var stranger = TestAuthority.root("CN=Test App Attestation Root CA").below("CN=Test App Attestation CA 1");
        refused(CHAIN, () -> attest.check(new ApplePhone(stranger).evidence()));

        clock.pass(Duration.ofDays(31));
        refused(CHAIN, () -> attest.check(new ApplePhone(authority).evidence()));
    }

    @Test
    void what_is_no_attestation_object_is_refused() {
        broken(MALFORMED, phone -> phone.format = "packed");
        refused(MALFORMED, () -> attest.check(of(new byte[0])));
        refused(MALFORMED, () -> attest.check(of(new byte[] {(byte) 0xf6})));
        refused(MALFORMED, () -> attest.check(of(new byte[16_385])));
        refused(MALFORMED, () -> attest.check(of(nested())));
        refused(MALFORMED, () -> attest.check(of(ApplePhone.cbor("apple-appattest", List.of(), new byte[100]))));
        var object = new ApplePhone(authority).object();
        refused(MALFORMED, () -> attest.check(of(java.util.Arrays.copyOf(object, object.length + 1))));
    }

    private static byte[] nested() {
        var deep = new byte[16_000];
        java.util.Arrays.fill(deep, (byte) 0x81);
        return deep;
    }

    private PlatformEvidence.AppAttest of(byte[] object) {
        return new PlatformEvidence.AppAttest(object, new byte[32], ApplePhone.CLIENT_DATA_HASH);
    }

    private void broken(Reason reason, Consumer<ApplePhone> change) {
        var phone = new ApplePhone(authority);
        change.accept(phone);
        refused(reason, () -> attest.check(phone.evidence()));
    }
}
