package kr.civilid.approval.wording;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import kr.civilid.approval.stage.Browser;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Realm;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

/// 후결 at the browser.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class ReportPagesTest {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();

    private final Bureau bureau = Bureau.found();
    private final Caller cho = bureau.person("cho", "2016000009", "applicant");

    @Test
    void the_head_sees_what_was_decided_meanwhile_and_takes_note_of_it() {
        var report = reported();
        var head = Browser.of(bureau.head());

        assertThat(head.open("/inbox/reports").body())
                .contains("후결 확인", "홍길동", "대결자: " + cho.username(), "부서장 결재", "/inbox/reports/" + report);
        var after = head.submit("/inbox/reports/" + report, Map.of());

        assertThat(after.request().method()).isEqualTo("GET");
        assertThat(after.body()).contains("확인하실 후결 보고가 없습니다.").doesNotContain("홍길동");
        var again = head.submit("/inbox/reports/" + report, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("이미 확인하신 보고입니다.");
    }

    @Test
    void to_others_it_does_not_exist_and_from_elsewhere_nothing_is_noted() {
        var report = reported();
        var head = Browser.of(bureau.head());
        head.open("/inbox/reports");
        var hr = Browser.of(bureau.hr());
        hr.open("/inbox/reports");

        assertThat(hr.submit("/inbox/reports/" + report, Map.of()).statusCode()).isEqualTo(404);
        assertThat(hr.submit("/inbox/reports/x", Map.of()).statusCode()).isEqualTo(404);
        Realm.at(bureau.head());
        assertThat(head.submit("/inbox/reports/" + report, Map.of(), "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Database.column(
                        "select 1 from post_report where id = cast(? as uuid) and acknowledged_at is null", report))
                .hasSize(1);
    }

    @Test
    void a_change_of_language_leads_back_to_the_list() {
        var head = Browser.of(bureau.head(), "en");

        var page = head.open("/inbox/reports/x?lang=en");

        assertThat(page.uri()).hasPath("/inbox/reports");
        assertThat(page.body()).contains("Decided in your name", "aria-current=\"page\"");
    }

    @Test
    void whoever_was_never_acted_for_finds_an_empty_list() {
        assertThat(Browser.of(Caller.HONG).open("/inbox/reports").body()).contains("확인하실 후결 보고가 없습니다.");
    }

    private String reported() {
        var id = bureau.applied();
        as(bureau.head())
                .contentType(ContentType.JSON)
                .body(Map.of("delegate", cho.username(), "from", TODAY, "until", TODAY, "reason", "출장"))
                .post("/delegations")
                .then()
                .statusCode(201);
        approve(cho, id, bureau).statusCode(201);
        return Database.column("select cast(id as text) from post_report where issuance_id = ?", id.value())
                .getFirst();
    }
}
