package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.APP;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHALLENGE;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.KEY;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;
import static kr.civilid.issuance.enrolment.application.PhoneRefused.Reason.BOOT_STATE;
import static kr.civilid.issuance.enrolment.application.PhoneRefused.Reason.PATCH_LEVEL;
import static kr.civilid.issuance.enrolment.application.PhoneRefused.Reason.SECURITY_LEVEL;
import static kr.civilid.issuance.enrolment.attestation.TestAuthority.NOW;
import static kr.civilid.issuance.enrolment.attestation.Weighing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PhoneRefused;
import kr.civilid.issuance.enrolment.application.PlatformEvidence.KeyAttestation;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.api.Test;

/// Each thing that is checked, broken once; the path of the certificates has a test of its own.
class AndroidKeyAttestationTest {

    private final SetClock clock = new SetClock(NOW);
    private final AndroidMaker maker = AndroidMaker.create();
    private final AndroidPhone phone = AndroidPhone.ofMaker(maker);
    private final AndroidKeyAttestation attestation = with(Weighing.policy());

    private AndroidKeyAttestation with(AndroidPolicy policy) {
        return new AndroidKeyAttestation(policy, maker.root().asRoots(), Weighing.nothingRevoked(clock), clock);
    }

    @Test
    void a_whole_phone_with_the_official_app_passes() {
        assertThat(attestation.check(phone.evidence()))
                .isEqualTo(
                        new Attested(AndroidPhone.PACKAGE, SecurityLevel.TRUSTED_ENVIRONMENT, Optional.empty(), NOW));
    }

    @Test
    void the_weaker_of_the_two_levels_counts() {
        phone.attestationLevel = 2;
        assertThat(attestation.check(phone.evidence()).level()).isEqualTo(SecurityLevel.TRUSTED_ENVIRONMENT);

        phone.keyMintLevel = 2;
        assertThat(attestation.check(phone.evidence()).level()).isEqualTo(SecurityLevel.STRONG_BOX);
    }

    @Test
    void the_model_is_the_attested_one_and_no_other() {
        phone.stated.put(AuthorizationList.MODEL, text("Says The App"));
        assertThat(attestation.check(phone.evidence()).model()).isEmpty();

        phone.enforced.put(AuthorizationList.MODEL, text("Pixel 9a"));
        assertThat(attestation.check(phone.evidence()).model()).contains("Pixel 9a");

        phone.enforced.put(AuthorizationList.MODEL, text("no\nmodel"));
        assertThat(attestation.check(phone.evidence()).model()).isEmpty();
    }

    @Test
    void software_vouches_for_nothing() {
        broken(SECURITY_LEVEL, changed -> changed.attestationLevel = 0);
        broken(SECURITY_LEVEL, changed -> changed.keyMintLevel = 0);
        broken(SECURITY_LEVEL, changed -> changed.attestationLevel = changed.keyMintLevel = 3);
    }

    @Test
    void a_policy_may_ask_for_a_chip_of_its_own() {
        var policy = Weighing.policy();
        var strict = with(new AndroidPolicy(policy.apps(), SecurityLevel.STRONG_BOX, OptionalInt.empty(), false));

        refused(SECURITY_LEVEL, () -> strict.check(phone.evidence()));
        phone.attestationLevel = 2;
        phone.keyMintLevel = 2;
        assertThat(strict.check(phone.evidence()).level()).isEqualTo(SecurityLevel.STRONG_BOX);
    }

    @Test
    void the_system_must_be_whole_and_hardware_must_say_so() {
        for (var state = 1; state <= 3; state++) {
            var bad = AndroidPhone.rootOfTrust(true, state);
            broken(BOOT_STATE, changed -> changed.enforced.put(AuthorizationList.ROOT_OF_TRUST, bad));
        }
        broken(
                BOOT_STATE,
                changed -> changed.enforced.put(AuthorizationList.ROOT_OF_TRUST, AndroidPhone.rootOfTrust(false, 0)));
        broken(
                BOOT_STATE,
                changed -> changed.stated.put(
                        AuthorizationList.ROOT_OF_TRUST, changed.enforced.remove(AuthorizationList.ROOT_OF_TRUST)));
    }

    @Test
    void the_patch_level_is_asked_for_where_the_policy_names_one() {
        broken(
                PATCH_LEVEL,
                changed -> changed.enforced.put(AuthorizationList.OS_PATCH_LEVEL, new ASN1Integer(202_512)));
        broken(PATCH_LEVEL, changed -> changed.enforced.remove(AuthorizationList.OS_PATCH_LEVEL));
    }

    @Test
    void only_the_official_app_signed_by_its_maker_passes() {
        broken(APP, changed -> changed.packageName = "kr.example.imitation");
        broken(APP, changed -> changed.signer = new byte[32]);
        broken(
                APP,
                changed -> changed.stated.put(
                        AuthorizationList.APPLICATION_ID,
                        new DEROctetString(changed.applicationId(AndroidPhone.PACKAGE, "kr.example.companion"))));
        broken(
                APP,
                changed -> changed.stated.put(
                        AuthorizationList.APPLICATION_ID, new DEROctetString(changed.applicationId())));
    }

    @Test
    void the_key_signs_was_made_in_hardware_and_belongs_to_one_app() {
        broken(KEY, changed -> changed.enforced.put(AuthorizationList.PURPOSE, AndroidPhone.set(3)));
        broken(KEY, changed -> changed.enforced.put(AuthorizationList.PURPOSE, AndroidPhone.set(2, 7)));
        broken(KEY, changed -> changed.enforced.remove(AuthorizationList.PURPOSE));
        broken(KEY, changed -> changed.enforced.put(AuthorizationList.ORIGIN, new ASN1Integer(2)));
        broken(
                KEY,
                changed -> changed.stated.put(
                        AuthorizationList.ORIGIN, changed.enforced.remove(AuthorizationList.ORIGIN)));
        broken(KEY, changed -> changed.enforced.put(AuthorizationList.ALGORITHM, new ASN1Integer(1)));
        broken(KEY, changed -> changed.enforced.put(AuthorizationList.EC_CURVE, new ASN1Integer(2)));
        broken(KEY, changed -> changed.enforced.put(AuthorizationList.ALL_APPLICATIONS, DERNull.INSTANCE));
    }

    @Test
    void the_challenge_is_this_bindings() {
        broken(CHALLENGE, changed -> changed.challenge = "another".getBytes(StandardCharsets.US_ASCII));
        broken(CHALLENGE, changed -> changed.challenge = new byte[0]);
    }

    @Test
    void the_attested_key_is_the_device_key() {
        var another = AndroidPhone.ofMaker(maker);

        refused(
                KEY,
                () -> attestation.check(
                        new KeyAttestation(phone.chain(), AndroidPhone.CHALLENGE, another.deviceKey())));
    }

    @Test
    void a_description_that_is_none_is_refused() {
        broken(MALFORMED, changed -> changed.enforced.put(AuthorizationList.ORIGIN, text("x")));
        broken(MALFORMED, changed -> changed.enforced.put(AuthorizationList.ROOT_OF_TRUST, text("x")));
        broken(MALFORMED, changed -> changed.stated.put(AuthorizationList.APPLICATION_ID, text("x")));
        broken(MALFORMED, changed -> changed.stated.put(AuthorizationList.APPLICATION_ID, text("")));
    }

    private void broken(PhoneRefused.Reason reason, Consumer<AndroidPhone> change) {
        refused(reason, () -> attestation.check(changed(change)));
    }

    private void broken(EvidenceRefused.Reason reason, Consumer<AndroidPhone> change) {
        refused(reason, () -> attestation.check(changed(change)));
    }

    private KeyAttestation changed(Consumer<AndroidPhone> change) {
        var changed = AndroidPhone.ofMaker(maker);
        change.accept(changed);
        return changed.evidence();
    }

    private static DEROctetString text(String text) {
        return new DEROctetString(text.getBytes(StandardCharsets.UTF_8));
    }
}
