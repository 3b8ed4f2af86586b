package kr.civilid.approval.wording;

import static kr.civilid.approval.stage.Desk.approve;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.approval.stage.Browser;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Realm;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// 일괄 결재 at the browser.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class SelectionPagesTest {

    private static final String PATH = "/inbox/decisions";

    private final Bureau bureau = Bureau.found();

    @Test
    void what_is_ticked_is_approved_and_the_rest_waits_on() {
        var first = bureau.applied();
        var second = bureau.applied();
        var third = bureau.applied();
        var head = Browser.of(bureau.head());
        assertThat(head.open("/inbox").body())
                .contains(ticket(first), "2020123456", "선택한 신청 승인")
                .doesNotContain("checked");
        assertThat(head.open("/inbox?select=all").body()).contains(ticket(third) + "\" checked");

        var page = head.tick(PATH, "selected", List.of(ticket(first), ticket(second), ticket(first)), "same-origin");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("일괄 결재 결과", "승인 2", "처리되지 않음 0", "홍길동");
        assertThat(head.open("/inbox").body()).contains(third.toString()).doesNotContain(first.toString());
        assertThat(Database.column(
                        "select act from access_ledger where issuance_id = ? and act = 'approval.approve'",
                        second.value()))
                .hasSize(1);
    }

    @Test
    void what_one_refuses_stops_no_other_and_is_told_with_its_reason() {
        var decided = bureau.applied();
        var changed = bureau.applied();
        var open = bureau.applied();
        var stranger = IssuanceId.next();
        approve(bureau.deputy(), decided, bureau).statusCode(201);
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        var page = head.tick(
                PATH,
                "selected",
                List.of(
                        ticket(decided),
                        changed + "." + Digest.of(new byte[] {1}).base64url(),
                        ticket(stranger),
                        ticket(open)),
                "same-origin");

        assertThat(page.body())
                .contains("승인 1", "처리되지 않음 3", "이미 결재가 끝났거나 취소된 건입니다.", "해당 결재 건을 찾을 수 없습니다.")
                .contains(stranger.toString());
        assertThat(Database.column("select 1 from decision where issuance_id = ?", changed.value()))
                .isEmpty();
    }

    @Test
    void a_selection_that_is_none_is_refused() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        head.open("/inbox");
        var tooMany = IntStream.rangeClosed(0, 100)
                .mapToObj(_ -> ticket(IssuanceId.next()))
                .toList();

        for (var selected : List.of(List.<String>of(), tooMany, List.of("x"), List.of(id + ".short"))) {
            var page = head.tick(PATH, "selected", selected, "same-origin");
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("결재하실 신청을 1건 이상 100건 이하로 선택해 주세요.");
        }
        assertThat(head.tick(PATH, "selected", List.of(ticket(id)), "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Database.column("select 1 from decision where issuance_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void without_a_session_it_leads_to_the_inbox_and_decides_nothing() {
        var id = bureau.applied();

        var page = Browser.of(bureau.head()).tick(PATH, "selected", List.of(ticket(id)), "same-origin");

        assertThat(page.uri()).hasPath("/inbox");
        assertThat(Database.column("select 1 from decision where issuance_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void english_is_spoken_here_too() {
        bureau.applied();

        assertThat(Browser.of(bureau.head(), "en").open("/inbox").body())
                .contains("Approve selected", "Select all", "Skip to the content");
    }

    private String ticket(IssuanceId id) {
        return id + "." + bureau.hash();
    }
}
