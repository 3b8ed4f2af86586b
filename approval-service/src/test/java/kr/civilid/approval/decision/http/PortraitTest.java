package kr.civilid.approval.decision.http;

import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.problem;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kr.civilid.approval.stage.Browser;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.Realm;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// What the ID will say and show is what its approvers see and sign.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class PortraitTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void everybody_in_the_chain_and_the_auditor_sees_the_portrait_and_the_look_is_on_record() {
        var id = bureau.applied();

        for (var who : List.of(bureau.head(), bureau.hr(), bureau.auditor())) {
            var portrait = as(who).get("/approvals/{id}/portrait", id.toString())
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", "no-store")
                    .extract()
                    .asByteArray();
            assertThat(portrait).isEqualTo(Bureau.PORTRAIT);
        }
        assertThat(Database.column(
                        "select who from access_ledger where issuance_id = ? and act = 'approval.see-portrait'",
                        id.value()))
                .containsExactlyInAnyOrder(
                        bureau.head().username(),
                        bureau.hr().username(),
                        bureau.auditor().username());
    }

    @Test
    void others_see_neither_it_nor_that_it_exists() {
        var id = bureau.applied();
        var stranger = Bureau.found().head();

        as(stranger).get("/approvals/{id}/portrait", id.toString()).then().statusCode(404);
        assertThat(Browser.of(stranger).open("/inbox/" + id + "/portrait").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_approval_says_all_that_its_hash_stands_for() {
        var id = bureau.applied();

        read(bureau.head(), id)
                .body("content.nameEn", equalTo("HONG GILDONG"))
                .body("content.birthDate", equalTo("1990-05-17"))
                .body("content.employmentType", equalTo("REGULAR"))
                .body("content.phone", equalTo("010****5678"))
                .body("content.portraitHash", equalTo(Digest.of(Bureau.PORTRAIT).base64url()));
    }

    @Test
    void the_page_shows_it_to_whoever_decides_there() {
        var id = bureau.applied();
        var head = Browser.of(bureau.head());

        var page = head.open("/inbox/" + id);

        assertThat(page.body())
                .contains("<img src=\"/inbox/" + id + "/portrait\"", "HONG GILDONG", "1990-05-17", "정규직");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src 'self'");
        var portrait = head.open("/inbox/" + id + "/portrait");
        assertThat(portrait.statusCode()).isEqualTo(200);
        assertThat(portrait.headers().firstValue("Content-Type")).contains("image/jpeg");
    }

    @Test
    void an_application_of_before_is_decided_without() {
        var hong = bureau.hong();
        var plain = new Application(
                hong.employeeNumber(), hong.name(), hong.agency(), hong.department(), hong.position(), hong.rank());
        var id = IssuanceId.next();
        Bus.say(bureau.request(id, plain));
        Bus.await(id, ApprovalEvent.Opened.class);

        as(bureau.head())
                .get("/approvals/{id}/portrait", id.toString())
                .then()
                .statusCode(404)
                .body("type", problem("portrait-not-found"));
        assertThat(Browser.of(bureau.head()).open("/inbox/" + id).body())
                .contains("홍길동", "승인하기")
                .doesNotContain("<img");
    }

    @Test
    void what_lies_here_is_closed_and_goes_with_the_applicant() {
        var request = bureau.request(IssuanceId.next());
        Bus.say(request);
        Bus.await(request.issuanceId(), ApprovalEvent.Opened.class);
        var id = request.issuanceId().value();
        assertThat(Database.column("select encode(box, 'escape') from application_portrait where issuance_id = ?", id))
                .hasSize(1)
                .noneMatch(box -> box.contains(Base64.getEncoder().encodeToString(Bureau.PORTRAIT)));

        Bus.say(new IssuanceEvent.PersonErased(request.issuanceId(), request.personId(), Instant.now()));

        await().atMost(Bus.PATIENCE)
                .until(() -> Database.column("select 1 from application_portrait where issuance_id = ?", id)
                        .isEmpty());
    }
}
