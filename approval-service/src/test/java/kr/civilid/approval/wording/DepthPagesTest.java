package kr.civilid.approval.wording;

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
import kr.civilid.approval.stage.Rows;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 추가 확인 and 대결 at the browser.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class DepthPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private final Bureau bureau = Bureau.found();

    @Test
    void more_is_asked_for_until_the_end_of_a_day() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        assertThat(head.open("/inbox/" + id).body())
                .contains("<details", "name=\"until\" required min=\"" + TODAY, "max=\"" + TODAY.plusDays(29))
                .doesNotContain("<details class=\"sheet\" open>");
        var day = TODAY.plusDays(3);

        var page = head.submit("/inbox/" + id, question(day.toString()));

        assertThat(page.body())
                .contains("추가 확인을 기다리는 중입니다.", day.plusDays(1) + " 00:00", "추가 확인 요청", "발령일?")
                .doesNotContain("승인하기");
        assertThat(Rows.state(id.value())).isEqualTo("ON_HOLD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2020-01-01", "2999-01-01", "2027-02-30"})
    void a_day_that_will_not_do_is_shown_again_with_the_comment(String until) {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());
        head.open("/inbox");

        var page = head.submit("/inbox/" + id, question(until));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("기한(until)", "발령일?", "승인하기", "<details class=\"sheet\" open>");
        assertThat(Rows.state(id.value())).isEqualTo("PENDING");
    }

    @Test
    void who_acts_sees_in_whose_name_and_so_does_the_chain() {
        var id = bureau.applied();
        var cho = bureau.person("cho", "2016000009", "applicant");
        as(bureau.head())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "delegate",
                        cho.username(),
                        "from",
                        TODAY.toString(),
                        "until",
                        TODAY.toString(),
                        "reason",
                        "출장"))
                .post("/delegations")
                .then()
                .statusCode(201);
        var browser = Browser.of(cho);

        assertThat(browser.open("/inbox").body())
                .contains("/inbox/" + id, "대결: " + bureau.head().username());
        assertThat(browser.open("/inbox/" + id).body()).contains("승인하기");
        var decided = browser.submit(
                "/inbox/" + id, Map.of("decision", "APPROVE", "comment", "", "contentHash", bureau.hash()));
        assertThat(decided.body())
                .contains("%s (代 %s)".formatted(cho.username(), bureau.head().username()));
    }

    @Test
    void who_has_no_say_has_no_inbox() {
        var page = Browser.of(bureau.person("cho", "2016000009", "applicant")).open("/inbox");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("결재 권한이 있는 계정으로 로그인해 주세요.");
    }

    private Map<String, String> question(String until) {
        return Map.of("decision", "REQUEST_MORE", "comment", "발령일?", "until", until, "contentHash", bureau.hash());
    }
}
