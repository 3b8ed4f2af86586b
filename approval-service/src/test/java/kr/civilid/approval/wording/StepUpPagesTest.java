package kr.civilid.approval.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.civilid.approval.stage.Browser;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Realm;
import kr.civilid.approval.stage.Rows;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A head who logged in this morning and decides after lunch.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class StepUpPagesTest {

    private final Bureau bureau = Bureau.found();
    private final Browser head = Browser.of(bureau.head());

    @BeforeEach
    void the_head_logged_in_long_ago() {
        Realm.at(bureau.head(), Duration.ofMinutes(61));
    }

    @Test
    void whoever_opens_a_page_with_an_old_log_in_is_told_before_they_write() {
        var id = bureau.applied();

        assertThat(head.open("/inbox/" + id).body())
                .contains("로그인한 지 오래되었습니다", "href=\"/inbox/log-in?to=" + id + "\"", "승인하기");
        assertThat(head.open("/inbox/" + id + "?lang=en").body())
                .contains("You logged in too long ago.", "Log in again");
    }

    @Test
    void an_old_log_in_keeps_the_comment_and_a_new_one_decides() {
        var id = bureau.applied();
        head.open("/inbox");
        var form = Map.of("decision", "APPROVE", "comment", "확인했습니다.", "contentHash", bureau.hash());

        var refused = head.submit("/inbox/" + id, form);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("href=\"/inbox/log-in?to=" + id + "\"", ">확인했습니다.</textarea>");
        assertThat(Rows.state(id.value())).isEqualTo("PENDING");

        var back = head.open("/inbox/log-in?to=" + id);

        assertThat(back.uri()).hasPath("/inbox/" + id);
        assertThat(back.body()).contains("승인하기").doesNotContain("로그인한 지 오래되었습니다");
        assertThat(head.submit("/inbox/" + id, form).body()).contains("확인했습니다.").doesNotContain("승인하기");
    }

    @Test
    void ticked_ones_lead_to_the_log_in_too() {
        var id = bureau.applied();
        head.open("/inbox");

        var refused = head.tick("/inbox/decisions", "selected", List.of(id + "." + bureau.hash()), "same-origin");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("href=\"/inbox/log-in\"");
        assertThat(head.open("/inbox/log-in").uri()).hasPath("/inbox");
        assertThat(head.tick("/inbox/decisions", "selected", List.of(id + "." + bureau.hash()), "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void where_nothing_is_to_be_decided_an_old_log_in_bothers_nobody() {
        var id = bureau.applied();
        Realm.at(bureau.hr(), Duration.ofMinutes(61));

        assertThat(head.open("/inbox/" + id).body()).contains("홍길동").doesNotContain("/inbox/log-in");
    }
}
