package kr.civilid.approval.wording;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Browser;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.Desk;
import kr.civilid.approval.stage.Realm;
import kr.civilid.approval.stage.Rows;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class PagesTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void an_approver_logs_in_and_finds_what_waits() {
        var id = bureau.applied();

        var page = Browser.of(bureau.head()).open("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/inbox");
        assertThat(page.body())
                .contains(
                        "<html lang=\"ko\">",
                        "결재 대기",
                        "홍길동",
                        "/inbox/" + id,
                        bureau.head().username());
    }

    @Test
    void the_department_then_hr_approve_in_the_browser() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        assertThat(head.open("/inbox/" + id).body()).contains("2020123456", bureau.hash(), "승인하기");

        var after = head.submit("/inbox/" + id, form("APPROVE", "확인했습니다."));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.request().method()).isEqualTo("GET");
        assertThat(after.body()).contains("확인했습니다.").doesNotContain("승인하기");
        assertThat(head.open("/inbox").body()).contains("지금 결재하실 신청이 없습니다.");
        var hr = Browser.of(bureau.hr());
        assertThat(hr.open("/inbox").body()).contains("/inbox/" + id);
        assertThat(hr.submit("/inbox/" + id, form("APPROVE", "")).body()).doesNotContain("승인하기");
        Bus.await(id, ApprovalEvent.Granted.class);
    }

    @Test
    void a_return_without_a_reason_is_shown_again_with_what_to_mend() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        var page = head.submit("/inbox/" + id, form("RETURN", "  "));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("반려나 추가 확인을 하실 때에는 사유를 적어 주세요.", "반려하기");
        assertThat(head.submit("/inbox/" + id, form("RETURN", "직급이 다릅니다.")).body())
                .contains("직급이 다릅니다.");
        assertThat(Rows.state(id.value())).isEqualTo("RETURNED");
    }

    @Test
    void a_decision_that_came_too_late_says_so_and_keeps_the_comment() {
        var id = bureau.applied();
        var deputy = Browser.of(bureau.deputy());
        deputy.open("/inbox/" + id);
        Desk.approve(bureau.head(), id, bureau).statusCode(201);

        var page = deputy.submit("/inbox/" + id, form("RETURN", "늦었습니다"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("이미 결재가 끝났거나 취소된 건입니다.");
    }

    @Test
    void a_comment_is_text_and_never_markup() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        var page = head.submit("/inbox/" + id, form("APPROVE", "<script>alert('x')</script>"));

        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_form_sent_without_a_session_leads_to_the_log_in_and_decides_nothing() {
        var id = bureau.applied();

        var page = Browser.of(bureau.head()).submit("/inbox/" + id, form("APPROVE", ""));

        assertThat(page.body()).contains("승인하기");
        assertThat(Database.column("select 1 from decision where issuance_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void a_form_from_elsewhere_decides_nothing() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        assertThat(head.submit("/inbox/" + id, form("APPROVE", ""), "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Database.column("select 1 from decision where issuance_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void a_form_that_is_none_changes_nothing() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        for (var form : List.of(
                Map.of("x", "y"),
                Map.of("decision", "APPROVE"),
                Map.of("decision", "APPROVE", "contentHash", "abc"),
                Map.of("decision", "MAYBE", "contentHash", bureau.hash()),
                Map.of("decision", "APPROVE", "contentHash", bureau.hash(), "comment", "가".repeat(1001)),
                Map.of("decision", "APPROVE", "contentHash", bureau.hash(), "comment", "a\u0000b"))) {
            assertThat(head.submit("/inbox/" + id, form).statusCode()).isBetween(400, 499);
        }
        assertThat(Database.column("select 1 from decision where issuance_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void a_form_without_a_decision_of_ours_is_shown_again_and_returns_nothing() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        for (var form : List.of(
                Map.of("contentHash", bureau.hash(), "comment", "사진이 흐립니다."),
                Map.of("decision", "MAYBE", "contentHash", bureau.hash(), "comment", "사진이 흐립니다."),
                Map.of("decision", "return", "contentHash", bureau.hash(), "comment", "사진이 흐립니다."))) {
            var page = head.submit("/inbox/" + id, form);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("하나를 골라 주세요", "사진이 흐립니다.");
        }
        assertThat(Database.column("select 1 from decision where issuance_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void english_is_a_click_or_a_browser_setting_away() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());

        assertThat(Browser.of(bureau.head(), "en-US,en;q=0.9").open("/inbox").body())
                .contains("<html lang=\"en\">", "Waiting for you");
        assertThat(head.open("/inbox").body()).contains("결재 대기", "?lang=en");
        assertThat(head.open("/inbox?lang=en").body()).contains("Waiting for you");
        assertThat(head.open("/inbox/" + id).body()).contains("Department head", "Employee number");
    }

    @Test
    void to_others_it_does_not_exist() {
        var id = bureau.applied();
        var stranger = Browser.of(Bureau.found().hr());

        var page = stranger.open("/inbox/" + id);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("해당 결재 건을 찾을 수 없습니다.").doesNotContain("홍길동");
        assertThat(stranger.submit("/inbox/" + id, form("APPROVE", "")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.open("/inbox/" + IssuanceId.next()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_holds_no_office_is_told_so_kindly() {
        var page = Browser.of(Caller.HONG).open("/inbox");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("결재 권한이 있는 계정으로 로그인해 주세요.");
    }

    @Test
    void a_long_inbox_has_a_next_page() {
        var ids = Stream.generate(IssuanceId::next).limit(51).toList();
        ids.forEach(id -> Bus.say(bureau.request(id)));
        ids.forEach(id -> Bus.await(id, ApprovalEvent.Opened.class));
        var head = Browser.of(bureau.head());

        var first = head.open("/inbox").body();
        var next = first.replaceAll("(?s).*href=\"(/inbox\\?after=[^\"]+)\".*", "$1");

        assertThat(head.open(next).body())
                .contains(
                        ids.stream().map(IssuanceId::toString).sorted().toList().getLast());
        assertThat(head.open("/inbox?after=x").statusCode()).isEqualTo(422);
    }

    @Test
    void a_session_is_no_bearer_token_and_a_bearer_token_no_session() {
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        given().header("Cookie", head.cookies()).get("/approvals").then().statusCode(401);
        given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.of(bureau.head()))
                .get("/inbox")
                .then()
                .statusCode(302);
    }

    @Test
    void a_session_that_can_no_longer_be_read_leads_to_the_log_in() {
        given().redirects()
                .follow(false)
                .cookie("q_session_web", "gone|stale")
                .get("/inbox")
                .then()
                .statusCode(302);
    }

    @Test
    void a_log_out_ends_the_session() {
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        Realm.at(bureau.hr());
        head.open("/inbox/logout");
        var page = head.open("/inbox");

        assertThat(page.body())
                .contains(bureau.hr().username())
                .doesNotContain(bureau.head().username());
    }

    private Map<String, String> form(String decision, String comment) {
        return Map.of("decision", decision, "comment", comment, "contentHash", bureau.hash());
    }
}
