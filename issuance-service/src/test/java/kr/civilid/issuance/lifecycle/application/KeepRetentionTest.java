package kr.civilid.issuance.lifecycle.application;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.lifecycle.domain.Employment.SEOUL;
import static kr.civilid.issuance.stage.Applicants.numbered;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class KeepRetentionTest {

    @Inject
    Retention retention;

    @Inject
    ErasePerson erasePerson;

    @Inject
    Transactions transactions;

    @Inject
    Approvals approvals;

    @Inject
    LiveIds liveIds;

    private final Map<String, UUID> persons = new HashMap<>();

    @Test
    void who_never_got_an_id_is_erased_90_days_after_the_last_application() {
        var employee = somebody();
        var first = HrApi.as(ESARAM).applied(employee);
        HrApi.as(ESARAM).withdraw(first).then().statusCode(204);
        var open = HrApi.as(ESARAM).applied(somebody());

        keepAfter(Duration.ofDays(89));
        HrApi.as(PARK_HR).issuance(first).then().body("employee.name", equalTo("홍길동"));
        keepAfter(Duration.ofDays(91));

        HrApi.as(PARK_HR).issuance(first).then().body("erased", equalTo(true)).body("employee", nullValue());
        HrApi.as(PARK_HR).issuance(open).then().body("employee.name", equalTo("홍길동"));
        assertThat(Database.column(
                        "select reason from erasure e join issuance i using (person_id) where i.id = ?::uuid", first))
                .containsExactly("RETENTION_OVER");
    }

    @Test
    void who_has_a_live_id_is_kept_and_a_period_is_data() {
        var invited = approvals.invited(somebody());
        liveIds.issue(invited);
        var ended = approvals.invited(somebody());
        var credential = liveIds.issue(ended);
        Database.change(
                "update credential set state = 'REVOKED', reason = 'HR_DECISION' where id = ?", credential.value());

        keepAfter(Duration.ofDays(300));
        HrApi.as(PARK_HR).issuance(ended.id().toString()).then().body("employee.name", equalTo("홍길동"));
        Database.change("update retention_period set keep = '200 days' where kind = 'ENDED_ID'");
        keepAfter(Duration.ofDays(300));
        Database.change("update retention_period set keep = '1 year' where kind = 'ENDED_ID'");

        HrApi.as(PARK_HR).issuance(ended.id().toString()).then().body("erased", equalTo(true));
        HrApi.as(PARK_HR).issuance(invited.id().toString()).then().body("employee.name", equalTo("홍길동"));
    }

    @Test
    void the_details_of_an_earlier_application_go_while_the_person_stays() {
        var employee = somebody();
        var first = HrApi.as(ESARAM).applied(employee);
        HrApi.as(ESARAM).withdraw(first).then().statusCode(204);
        var second = HrApi.as(ESARAM).applied(employee);

        keepAfter(Duration.ofDays(91));

        HrApi.as(PARK_HR).issuance(first).then().body("employee", nullValue());
        HrApi.as(PARK_HR).issuance(second).then().body("employee.name", equalTo("홍길동"));
    }

    @Test
    void what_was_used_up_is_deleted_in_pieces() {
        Database.change("""
                insert into used_token (kind, token, expires_at)
                select 'test', n::text, now() from generate_series(1, 450) as g (n)""");

        keepAfter(Duration.ofDays(2));

        assertThat(Database.count("select count(*) from used_token where kind = 'test'"))
                .isZero();
    }

    @Test
    void who_is_known_from_orders_alone_is_erased_when_the_last_is_old_enough() {
        var left = onLeave();
        var returning = onLeave();
        order(returning, "RETURN", 400);
        var applied = onLeave();
        HrApi.as(ESARAM).applied(numbered(applied));
        Database.change("update retention_period set keep = '100 days' where kind = 'ORDERS_ONLY'");

        keepAfter(Duration.ofDays(99));
        assertThat(List.of(erased(left), erased(returning), erased(applied))).containsOnly(false);
        keepAfter(Duration.ofDays(102));
        Database.change("update retention_period set keep = '3 years' where kind = 'ORDERS_ONLY'");

        assertThat(erased(left)).isTrue();
        assertThat(erased(returning)).isFalse();
        assertThat(erased(applied)).isFalse();
        assertThat(Database.count("select count(*) from personnel_order where person_id = ?", persons.get(left)))
                .isZero();
        assertThat(Database.column(
                        "select type from outbox where convert_from(payload, 'UTF8') like ? order by id",
                        "%" + persons.get(left) + "%"))
                .as("absent on leave, and after that absent no more")
                .containsExactly("employment.absences-ordered.v2", "employment.absences-ordered.v2");
    }

    private String onLeave() {
        var number = (String) somebody().get("employeeNumber");
        order(number, "LEAVE", 0);
        persons.put(
                number,
                UUID.fromString(Database.column("select person_id from personnel_order order by arrival desc limit 1")
                        .getFirst()));
        return number;
    }

    private static void order(String number, String kind, int inDays) {
        given().auth()
                .oauth2(Tokens.of(ESARAM))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "orders",
                        List.of(Map.of(
                                "orderId",
                                UUID.randomUUID().toString(),
                                "employeeNumber",
                                number,
                                "kind",
                                kind,
                                "effectiveDate",
                                LocalDate.now(SEOUL).plusDays(inDays).toString()))))
                .post("/personnel-orders")
                .then()
                .statusCode(202);
    }

    private boolean erased(String number) {
        return Database.count("select count(*) from erasure where person_id = ?", persons.get(number)) == 1;
    }

    private void keepAfter(Duration time) {
        Clock then = new SetClock(Instant.now().plus(time));
        LiveIds.run(() -> new KeepRetention(retention, erasePerson, transactions, then).now());
    }
}
