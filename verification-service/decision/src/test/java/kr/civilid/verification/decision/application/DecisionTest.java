package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.ISSUER;
import static kr.civilid.verification.decision.application.World.ISSUER_KEY;
import static kr.civilid.verification.decision.application.World.LIST;
import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.REGISTRY;
import static kr.civilid.verification.decision.application.World.SEJONG;
import static kr.civilid.verification.decision.application.World.draft;
import static kr.civilid.verification.decision.application.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.testkit.gate.HeldId;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.gate.QrText;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Reason;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private final World world = World.inOrder();

    @Test
    void a_valid_id_opens_the_gate_and_tells_only_what_the_holder_disclosed() {
        var outcome = world.decides(id().presentation(SEJONG.urn(), NOW, "name", "portrait"));

        assertThat(outcome).isInstanceOfSatisfying(Allowed.class, allowed -> {
            assertThat(allowed.disclosed().members()).containsOnlyKeys("name", "portrait");
            assertThat(allowed.disclosed().text("name")).contains("홍길동");
            assertThat(allowed.until())
                    .isEqualTo(NOW.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(30)));
        });
    }

    @Test
    void the_qr_code_says_the_same_as_the_plain_form() {
        assertThat(world.decides(id().qr(SEJONG.urn(), NOW, "name"))).isInstanceOf(Allowed.class);
    }

    @Test
    void the_same_id_opens_the_gate_again_with_a_new_presentation() {
        var id = id();

        var first = (Allowed) world.decides(id.presentation(SEJONG.urn(), NOW));
        var second = (Allowed) world.decides(id.presentation(SEJONG.urn(), NOW));

        assertThat(first.presentation()).isNotEqualTo(second.presentation());
    }

    @Test
    void every_encoding_of_a_presentation_has_one_name() {
        var presentation = id().presentation(SEJONG.urn(), NOW, "name");

        var plain = (Allowed) world.decides(presentation);
        var qr = (Allowed) world.decides(QrText.of(presentation));

        assertThat(plain.presentation()).isEqualTo(qr.presentation());
    }

    @Test
    void an_expired_id_is_refused_from_that_second_on() {
        var end = draft().with("exp", NOW.getEpochSecond()).signedBy(ISSUER_KEY);
        var later = draft().with("exp", NOW.getEpochSecond() + 1).signedBy(ISSUER_KEY);

        assertThat(world.refuses(end)).isEqualTo(Reason.EXPIRED);
        assertThat(world.decides(later.presentation(SEJONG.urn(), NOW))).isInstanceOf(Allowed.class);
    }

    @Test
    void an_id_without_an_end_is_refused() {
        assertThat(world.refuses(draft().without("exp").signedBy(ISSUER_KEY))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void the_end_of_an_id_cannot_be_chosen_by_its_holder() {
        var disclosed = draft().without("exp")
                .disclosing("exp", NOW.getEpochSecond() + 1000)
                .signedBy(ISSUER_KEY);

        assertThat(world.refuses(disclosed.presentation(SEJONG.urn(), NOW, "exp")))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void an_id_of_tomorrow_is_refused_today() {
        var tomorrow = NOW.plus(Duration.ofDays(1)).getEpochSecond();

        assertThat(world.refuses(draft().with("nbf", tomorrow).signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.NOT_YET_VALID);
        assertThat(world.refuses(draft().with("iat", tomorrow).signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.NOT_YET_VALID);
    }

    @Test
    void times_beyond_reason_are_refused() {
        assertThat(world.refuses(draft().with("exp", Long.MAX_VALUE).signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.MALFORMED);
        assertThat(world.refuses(draft().with("exp", "2099-01-01").signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void a_revoked_suspended_or_outdated_id_is_refused_for_that_reason() {
        statusBecomes(1);
        assertThat(world.refuses(id())).isEqualTo(Reason.REVOKED);
        statusBecomes(2);
        assertThat(world.refuses(id())).isEqualTo(Reason.SUSPENDED);
        statusBecomes(3);
        assertThat(world.refuses(id())).isEqualTo(Reason.NEEDS_RENEWAL);
        statusBecomes(0);
        assertThat(world.decides(id().presentation(SEJONG.urn(), NOW))).isInstanceOf(Allowed.class);
    }

    private long version = 1;

    private void statusBecomes(int status) {
        world.hears(REGISTRY.statusList(LIST, ++version, Map.of(4711, status), NOW));
    }

    @Test
    void the_status_of_others_does_not_matter() {
        world.hears(REGISTRY.statusList(LIST, 2, Map.of(4708, 1, 4709, 1, 4710, 3, 4712, 1, 0, 1), NOW));

        assertThat(world.decides(id().presentation(SEJONG.urn(), NOW))).isInstanceOf(Allowed.class);
    }

    @Test
    void a_status_that_nobody_published_is_refused() {
        var elsewhere = new StatusReference(URI.create("http://localhost:8083/statuslists/2"), 1);

        assertThat(world.refuses(new IdDraft(ISSUER, elsewhere, NOW).signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.STATUS_UNKNOWN);
        assertThat(world.refuses(draft().without("status").signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.STATUS_UNKNOWN);
        assertThat(world.refuses(statusIndex(-1))).isEqualTo(Reason.STATUS_UNKNOWN);
        assertThat(world.refuses(statusIndex(1L << 20))).isEqualTo(Reason.STATUS_UNKNOWN);
        assertThat(world.refuses(statusIndex((1L << 32) + 4711))).isEqualTo(Reason.STATUS_UNKNOWN);
    }

    private static HeldId statusIndex(long index) {
        return draft().with("status", Map.of("status_list", Map.of("idx", index, "uri", LIST.toString())))
                .signedBy(ISSUER_KEY);
    }

    @Test
    void an_outdated_status_list_closes_the_gate() {
        var id = id();
        world.now = NOW.plus(Duration.ofHours(1));

        assertThat(world.refuses(id)).isEqualTo(Reason.STATUS_STALE);
    }

    @Test
    void an_outdated_trust_list_closes_the_gate() {
        var id = id();
        world.now = NOW.plus(Duration.ofDays(1));

        assertThat(world.refuses(id)).isEqualTo(Reason.TRUST_STALE);
    }

    @Test
    void nobody_gets_in_before_anything_is_known() {
        world.snapshot = Snapshot.EMPTY;

        assertThat(world.refuses(id())).isEqualTo(Reason.TRUST_STALE);
    }

    @Test
    void what_an_issuer_may_not_sign_is_refused_as_from_nobody() {
        assertThat(world.refuses(draft().with("vct", "urn:kr:civilid:career-certificate:1")
                        .signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.UNKNOWN_ISSUER);
        assertThat(world.refuses(draft().with("iss", "http://localhost:8081/").signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.UNKNOWN_ISSUER);
        assertThat(world.refuses(draft().without("iss").signedBy(ISSUER_KEY))).isEqualTo(Reason.UNKNOWN_ISSUER);
        assertThat(world.refuses(draft().without("vct").signedBy(ISSUER_KEY))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void a_trusted_certificate_of_another_kind_does_not_open_a_gate() {
        var certificate = "urn:kr:civilid:employment-certificate:1";
        world.snapshot = Snapshot.EMPTY;
        world.hears(Trusting.types(certificate));
        world.hears(REGISTRY.statusList(LIST, 1, Map.of(), NOW));

        assertThat(world.refuses(draft().with("vct", certificate).signedBy(ISSUER_KEY)))
                .isEqualTo(Reason.WRONG_CREDENTIAL_TYPE);
    }

    @Test
    void the_same_question_has_the_same_answer_whatever_was_asked_before() {
        var good = id().presentation(SEJONG.urn(), NOW, "name");
        var before = world.decides(good);
        world.refuses("CID1:garbage");

        assertThat(world.decides(good)).isEqualTo(before);
        assertThat(new Decision().decide(good, world.snapshot, world.policy, NOW))
                .isEqualTo(before);
    }
}
