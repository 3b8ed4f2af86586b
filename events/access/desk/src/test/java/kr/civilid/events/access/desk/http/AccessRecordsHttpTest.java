package kr.civilid.events.access.desk.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.desk.Desk;
import kr.civilid.events.access.desk.verify.Command;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessRecordsHttpTest {

    private static final Caller AUDIT_OF_ANOTHER =
            new Caller("choi.audit", "civilid-web", List.of("auditor"), "1130000", "audit", "2011000099");
    private static final Caller OVERSEER =
            new Caller("mpm.audit", "civilid-web", List.of("auditor"), "1760000", "audit", "2011000098");
    private static final Caller AUDIT_OF_NONE =
            new Caller("lost.audit", "civilid-web", List.of("auditor"), null, "audit", "2011000097");

    @Inject
    Desk desk;

    @Inject
    AccessRecords accessRecords;

    private final Whose hong = Desk.somebody(Desk.MOIS);

    @Test
    void the_auditor_finds_who_looked_at_somebody_newest_first() {
        desk.looks(Desk.PARK, hong);
        desk.looks(Desk.ESARAM, hong);

        search(Caller.AUDIT, "person", person())
                .statusCode(200)
                .body("items.who", equalTo(List.of("service-account-esaram", "park.hr")))
                .body("items[1].from", equalTo("192.0.2.7"))
                .body("items[1].why", equalTo("창구 업무"))
                .body("items[1].requestId", startsWith("urn:uuid:"));
        search(Caller.AUDIT, "issuance", hong.issuance().orElseThrow().toString())
                .body("items", hasSize(2));
        Command.findsNothing();
    }

    @Test
    void the_look_of_the_auditor_is_on_record_with_whom_it_was_about() {
        search(Caller.AUDIT, "person", person()).statusCode(200).body("items", hasSize(0));

        search(Caller.AUDIT, "person", person())
                .body("items.act", equalTo(List.of("access.search")))
                .body("items[0].who", equalTo("audit"))
                .body("items[0].roles", equalTo("auditor"))
                .body("items[0].client", equalTo("civilid-web"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        desk.in(() -> accessRecords.add(java.util.stream.IntStream.range(0, 7)
                .mapToObj(_ -> desk.record(Desk.PARK, hong))
                .toList()));
        var places = new HashSet<Integer>();
        var next = "/access-records?limit=3&act=desk.read&person=" + person();
        var pages = 0;
        while (next != null) {
            var page = as(Caller.AUDIT)
                    .get(next.replace("http://localhost:9999", ""))
                    .then()
                    .statusCode(200);
            places.addAll(page.extract().<List<Integer>>path("items.seq"));
            next = page.extract().path("next");
            pages++;
        }

        assertThat(places).hasSize(7);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void an_auditor_finds_nothing_about_people_of_another_agency() {
        desk.looks(Desk.PARK, hong);

        search(AUDIT_OF_ANOTHER, "person", person()).statusCode(200).body("items", hasSize(0));
        search(OVERSEER, "act", "desk.read").statusCode(200);
        search(OVERSEER, "issuance", hong.issuance().orElseThrow().toString()).body("items", hasSize(1));
        search(AUDIT_OF_NONE, "person", person()).statusCode(403).body("type", containsString("incomplete-identity"));
    }

    @Test
    void nobody_but_an_auditor_may_search() {
        for (var caller : Caller.ALL) {
            search(caller, "limit", "1").statusCode(caller == Caller.AUDIT ? 200 : 403);
            as(caller).get("/access-records/reports/2026-03").then().statusCode(caller == Caller.AUDIT ? 200 : 403);
        }
        given().get("/access-records").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "person, x",
        "issuance, x",
        "who, ' '",
        "from, yesterday",
        "from, 2026-13-01T00:00:00Z",
        "to, +999999999-01-01T00:00:00Z",
        "after, !!",
        "after, AAAA",
        "limit, 201",
        "limit, 0",
        "limit, many"
    })
    void a_query_that_is_none_is_refused_with_what_to_mend(String name, String value) {
        search(Caller.AUDIT, name, value)
                .statusCode(422)
                .body("type", equalTo("urn:civilid:problem:invalid-query"))
                .body("property", equalTo(name));
    }

    @Test
    void any_cursor_that_reads_is_answered() {
        for (var cursor : new String[] {"_".repeat(32), "A".repeat(32), "f" + "_".repeat(31)}) {
            search(Caller.AUDIT, "after", cursor).statusCode(200);
        }
    }

    @Test
    void a_download_needs_a_reason_in_either_language() {
        desk.looks(Desk.PARK, hong);
        for (var reason : new String[] {"", "짧다", "          x          "}) {
            csv(Caller.AUDIT, reason)
                    .statusCode(422)
                    .body("type", equalTo("urn:civilid:problem:reason-needed"))
                    .body("detail", containsString("사유"));
        }
        as(Caller.AUDIT)
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get("/access-records")
                .then()
                .statusCode(422)
                .body("detail", containsString("reason"));
    }

    @Test
    void a_download_is_whole_and_on_record_with_its_reason() {
        desk.in(() -> accessRecords.add(java.util.stream.IntStream.range(0, 2_500)
                .mapToObj(_ -> desk.record(Desk.PARK, hong))
                .toList()));

        var body = csv(Caller.AUDIT, "2026년 3월 정기 점검 자료 제출")
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("access-records.csv"))
                .extract()
                .asString();

        assertThat(body.lines()).hasSizeGreaterThanOrEqualTo(2_501);
        assertThat(body.lines().filter(line -> line.contains(person())).distinct())
                .hasSize(2_500);
        assertThat(Database.column(
                        "select why from access_ledger where act = 'access.download' and person_id = ?",
                        hong.person().orElseThrow().value()))
                .containsExactly("2026년 3월 정기 점검 자료 제출");
    }

    @Test
    void nothing_in_a_download_is_a_formula() {
        var stranger = new kr.civilid.events.access.domain.Visitor(
                "s", "=HYPERLINK(\"http://x\")", java.util.Set.of(), "c", Optional.empty(), "::1");
        desk.looks(stranger, hong);

        assertThat(csv(Caller.AUDIT, "수식이 없는지 확인합니다").extract().asString())
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    private String person() {
        return hong.person().orElseThrow().toString();
    }

    private ValidatableResponse csv(Caller caller, String reason) {
        return as(caller)
                .accept("text/csv")
                .queryParam("person", person())
                .queryParam("reason", reason)
                .get("/access-records")
                .then();
    }

    private static ValidatableResponse search(Caller caller, String name, String value) {
        return as(caller).queryParam(name, value).get("/access-records").then();
    }

    private static RequestSpecification as(Caller caller) {
        return given().auth().oauth2(Tokens.of(caller));
    }
}
