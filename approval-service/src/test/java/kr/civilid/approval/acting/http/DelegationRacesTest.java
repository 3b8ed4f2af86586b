package kr.civilid.approval.acting.http;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DelegationRacesTest {

    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();

    private final Bureau bureau = Bureau.found();
    private final Caller cho = bureau.person("cho", "2016000009", "applicant");

    @Test
    void of_many_delegations_for_one_day_one_is_given() throws Exception {
        var answers = atOnce(Stream.<Callable<Integer>>generate(() -> () -> give(bureau.head(), "lee"))
                .limit(8)
                .toList());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @RepeatedTest(3)
    void two_that_would_chain_are_never_both_given() throws Exception {
        var answers = atOnce(
                List.of(() -> give(bureau.head(), bureau.hr().username()), () -> give(bureau.hr(), "2016000009")));

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_report_is_noted_once_however_often_at_once() throws Exception {
        var id = bureau.applied();
        give(bureau.head(), cho.username());
        approve(cho, id, bureau).statusCode(201);
        var report = as(bureau.head()).get("/post-reports").then().extract().<String>path("items[0].id");

        var answers = atOnce(Stream.<Callable<Integer>>generate(() -> () -> as(bureau.head())
                        .post("/post-reports/{id}/acknowledgement", report)
                        .statusCode())
                .limit(6)
                .toList());

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(Database.column(
                        "select act from access_ledger where issuance_id = ? and act = 'approval.acknowledge'",
                        id.value()))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void the_absent_and_who_acts_for_them_do_not_both_decide() throws Exception {
        var id = bureau.applied();
        give(bureau.head(), cho.username());

        var answers = atOnce(List.of(
                () -> approve(cho, id, bureau).extract().statusCode(),
                () -> approve(bureau.head(), id, bureau).extract().statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(Database.column("select number from evidence where issuance_id = ?", id.value()))
                .containsExactly("1");
    }

    private int give(Caller absent, String delegate) {
        return as(absent)
                .contentType(ContentType.JSON)
                .body(Map.of("delegate", delegate, "from", TODAY, "until", TODAY, "reason", "출장"))
                .post("/delegations")
                .statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> attempts)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var answers = new java.util.ArrayList<Integer>();
            for (Future<Integer> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
