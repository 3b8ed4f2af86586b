package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHAIN;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;
import static kr.civilid.issuance.enrolment.application.PhoneRefused.Reason.REVOKED;
import static kr.civilid.issuance.enrolment.attestation.AndroidPhone.encoded;
import static kr.civilid.issuance.enrolment.attestation.TestAuthority.NOW;
import static kr.civilid.issuance.enrolment.attestation.Weighing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.enrolment.application.PlatformEvidence.KeyAttestation;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import org.junit.jupiter.api.Test;

/// Whose word the certificates are.
class AndroidPathTest {

    private final SetClock clock = new SetClock(NOW);
    private final AndroidMaker maker = AndroidMaker.create();
    private final AndroidPhone phone = AndroidPhone.ofMaker(maker);

    private final RevocationList none = Weighing.nothingRevoked(clock);

    private AndroidKeyAttestation with(AndroidPolicy policy, RevocationList list) {
        return new AndroidKeyAttestation(policy, maker.root().asRoots(), list, clock);
    }

    private void check(List<byte[]> chain) {
        with(Weighing.policy(), none).check(new KeyAttestation(chain, AndroidPhone.CHALLENGE, phone.deviceKey()));
    }

    @Test
    void the_root_may_be_left_out_or_be_another_certificate_of_the_same_key() {
        assertThatCode(() -> check(encoded(List.of(phone.leaf(), maker.hardware().certificate))))
                .doesNotThrowAnyException();
    }

    @Test
    void another_root_even_of_the_same_name_is_refused() {
        var stranger = AndroidPhone.ofMaker(AndroidMaker.create());

        refused(
                CHAIN,
                () -> with(Weighing.policy(), none)
                        .check(new KeyAttestation(stranger.chain(), AndroidPhone.CHALLENGE, stranger.deviceKey())));
    }

    @Test
    void certificates_out_of_order_missing_or_foreign_are_refused() {
        var reversed = new ArrayList<>(phone.chain());
        Collections.reverse(reversed);
        var other = maker.root().below("CN=Test Hardware");

        refused(CHAIN, () -> check(encoded(List.of(phone.leaf(), maker.root().certificate))));
        refused(CHAIN, () -> check(encoded(List.of(phone.leaf(), other.certificate, maker.root().certificate))));
        refused(MALFORMED, () -> check(List.of(phone.chain().getFirst())));
        refused(MALFORMED, () -> check(List.of()));
        refused(CHAIN, () -> check(reversed));
    }

    @Test
    void an_authority_that_has_run_out_is_refused_and_the_dates_of_the_leaf_do_not_count() {
        var late = phone.leaf();
        clock.pass(Duration.ofDays(29));
        assertThatCode(() ->
                        with(Weighing.policy(), Weighing.nothingRevoked(clock)).check(phone.evidence()))
                .doesNotThrowAnyException();

        clock.pass(Duration.ofDays(2));
        refused(
                CHAIN,
                () -> with(Weighing.policy(), Weighing.nothingRevoked(clock)).check(phone.evidence()));
        assertThat(late.getNotAfter()).isAfter(java.util.Date.from(clock.instant()));
    }

    @Test
    void a_leaf_issued_by_a_root_itself_or_by_no_authority_is_refused() {
        var rooted = maker.root()
                .issue(maker.root()
                        .draft("CN=Android Keystore Key", phone.device.getPublic())
                        .extension(KeyDescription.OID, phone.description()));
        refused(CHAIN, () -> check(encoded(List.of(rooted, maker.root().certificate))));

        // The device key of a real phone signs a certificate for a key that no hardware knows.
        var forger = TestAuthority.posing(phone.plainLeaf(), phone.device);
        var forged = new AndroidPhone(maker.root(), forger);
        refused(
                CHAIN,
                () -> with(Weighing.policy(), none)
                        .check(new KeyAttestation(
                                encoded(List.of(forged.leaf(), forger.certificate, maker.hardware().certificate)),
                                AndroidPhone.CHALLENGE,
                                forged.deviceKey())));
    }

    @Test
    void an_authority_below_one_that_may_have_none_is_refused() {
        var last = maker.root().below("CN=Test Last", 0);
        var hardware = last.below("CN=Test Hardware");

        assertThatCode(() -> with(Weighing.policy(), none).check(new AndroidPhone(maker.root(), last).evidence()))
                .doesNotThrowAnyException();
        var below = new AndroidPhone(maker.root(), hardware);
        refused(
                CHAIN,
                () -> with(Weighing.policy(), none)
                        .check(new KeyAttestation(
                                encoded(List.of(below.leaf(), hardware.certificate, last.certificate)),
                                AndroidPhone.CHALLENGE,
                                below.deviceKey())));
    }

    @Test
    void a_description_anywhere_but_in_the_leaf_is_refused() {
        var describedAbove = maker.root().below("CN=Test Hardware", phone.description());
        var leaf = new AndroidPhone(maker.root(), describedAbove);
        var plain = describedAbove.issue(describedAbove.draft("CN=plain", phone.device.getPublic()));

        refused(MALFORMED, () -> with(Weighing.policy(), none).check(leaf.evidence()));
        refused(MALFORMED, () -> check(encoded(List.of(plain, describedAbove.certificate))));
        refused(MALFORMED, () -> check(encoded(List.of(phone.plainLeaf(), maker.hardware().certificate))));
    }

    @Test
    void every_certificate_of_the_chain_is_looked_up_among_the_revoked() {
        var chain = List.of(phone.leaf(), maker.hardware().certificate, maker.root().certificate);

        for (var certificate : chain) {
            refused(
                    REVOKED,
                    () -> with(Weighing.policy(), listing(certificate))
                            .check(new KeyAttestation(encoded(chain), AndroidPhone.CHALLENGE, phone.deviceKey())));
        }
    }

    @Test
    void what_the_factory_issued_may_run_out_where_the_policy_says_so() {
        var factory = maker.root().below("2.5.4.12=TEE,2.5.4.5=4268f4", NOW.minus(Duration.ofDays(1)));
        var renewed = maker.root().below("CN=Droid CA3,O=Google LLC", NOW.minus(Duration.ofDays(1)));
        var lenient = new AndroidPolicy(
                Weighing.policy().apps(), SecurityLevel.TRUSTED_ENVIRONMENT, OptionalInt.empty(), true);
        var old = new AndroidPhone(maker.root(), factory);

        refused(CHAIN, () -> with(Weighing.policy(), none).check(old.evidence()));
        assertThatCode(() -> with(lenient, none).check(old.evidence())).doesNotThrowAnyException();
        refused(CHAIN, () -> with(lenient, none).check(new AndroidPhone(maker.root(), renewed).evidence()));
    }

    @Test
    void too_many_too_large_and_trailing_bytes_are_refused_before_anything_is_read() {
        var seven = new ArrayList<>(Collections.nCopies(7, phone.chain().getFirst()));
        var large = new ArrayList<>(phone.chain());
        large.set(1, new byte[4_097]);
        var trailing = new ArrayList<>(phone.chain());
        // Each asking signs anew, and signatures differ in length.
        var leaf = phone.chain().getFirst();
        trailing.set(0, Arrays.copyOf(leaf, leaf.length + 1));

        refused(MALFORMED, () -> check(seven));
        refused(MALFORMED, () -> check(large));
        refused(MALFORMED, () -> check(trailing));
        refused(MALFORMED, () -> check(List.of(new byte[0], new byte[] {0x30})));
    }

    private RevocationList listing(X509Certificate certificate) {
        var serial = certificate.getSerialNumber().toString(16);
        return Weighing.revoked(
                "{\"entries\": {\"%s\": {\"status\": \"REVOKED\", \"reason\": \"KEY_COMPROMISE\"}}}".formatted(serial),
                clock);
    }
}
