package kr.civilid.approval.inbox.http;

import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Browser;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Desk;
import kr.civilid.approval.stage.Realm;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// By when somebody has to decide, where they look for what they have to decide.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class DueTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void a_list_and_a_dossier_tell_the_same_deadline() {
        var id = bureau.applied();

        var due = as(bureau.head())
                .get("/approvals")
                .then()
                .statusCode(200)
                .body("items[0].dueAt", endsWith("T15:00:00Z"))
                .body("items[0].reminded", equalTo(false))
                .body("items[0].overdue", equalTo(false))
                .extract()
                .<String>path("items[0].dueAt");

        Desk.read(bureau.head(), id).body("dueAt", equalTo(due)).body("overdue", equalTo(false));
        Desk.giveBack(bureau.head(), id, bureau, "직급이 다릅니다.").body("$", not(hasKey("dueAt")));
    }

    @Test
    void what_is_overdue_comes_first_and_the_next_links_still_lead_through_all_of_it() {
        var ids = Stream.generate(bureau::applied).limit(5).toList();
        overdue(ids.get(3));
        overdue(ids.get(4));

        var first = as(bureau.head()).get("/approvals?limit=3").then();
        first.body("items.issuanceId", contains(text(ids.get(3)), text(ids.get(4)), text(ids.getFirst())))
                .body("items.overdue", contains(true, true, false));
        var next = URI.create(first.extract().path("next"));
        as(bureau.head())
                .get("/approvals?" + next.getRawQuery())
                .then()
                .body("items.issuanceId", contains(text(ids.get(1)), text(ids.get(2))));
        Desk.read(bureau.head(), ids.get(3)).body("overdue", equalTo(true)).body("reminded", equalTo(true));
    }

    @Test
    void the_pages_count_what_waits_and_mark_what_is_late_or_nearly() {
        var late = bureau.applied();
        var soon = bureau.applied();
        overdue(late);
        Database.change("update approval set reminded = true where issuance_id = ?", soon.value());
        var head = Browser.of(bureau.head());

        var korean = head.open("/inbox").body();
        var english = head.open("/inbox?lang=en").body();

        assertThat(korean).contains("<title>결재 대기 (2) · 기한 지남 1 – ", ">기한 지남</em>", ">기한 임박</em>");
        assertThat(korean.indexOf("/inbox/" + late)).isLessThan(korean.indexOf("/inbox/" + soon));
        assertThat(english).contains("<title>Waiting for you (2) · Overdue 1 – ", ">Overdue</em>", ">Due soon</em>");
        assertThat(head.open("/inbox/" + late).body()).contains("Decide by", ">Overdue</em>");
    }

    private static void overdue(IssuanceId id) {
        Database.change("update approval set reminded = true, escalated = true where issuance_id = ?", id.value());
    }

    private static String text(IssuanceId id) {
        return id.toString();
    }
}
