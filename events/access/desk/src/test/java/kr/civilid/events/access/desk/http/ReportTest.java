package kr.civilid.events.access.desk.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import kr.civilid.events.access.desk.Desk;
import kr.civilid.events.access.desk.MovableClock;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.events.access.upkeep.ChainChecks;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A month of its own, long past, in which few things happened.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final YearMonth MONTH = YearMonth.of(2009, 6);

    @Inject
    Desk desk;

    @Inject
    MovableClock clock;

    @Inject
    ChainChecks checks;

    private final Whose hong = Desk.somebody(Desk.MOIS);
    private static boolean told;

    @BeforeEach
    void what_happened() throws SQLException {
        if (!told) {
            at(1, "10:00");
            desk.looks(Desk.PARK, hong);
            desk.looks(Desk.PARK, Desk.somebody(Desk.MOIS));
            at(1, "23:30");
            desk.looks(Desk.PARK, hong);
            desk.looks(Desk.ESARAM, hong);
            at(6, "10:00"); // A Saturday.
            desk.looks(Desk.PARK, hong);
            at(30, "09:00");
            desk.looks(Desk.PARK, Desk.somebody(Desk.OTHER));
            checks.check();
            clock.reset();
            told = true;
        }
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void counts_by_act_visitor_day_hour_and_person() {
        report(Caller.AUDIT)
                .statusCode(200)
                .body("records", equalTo(5))
                .body("persons", equalTo(2))
                .body("byAct[0].act", equalTo("desk.read"))
                .body("byAct[0].records", equalTo(5))
                .body("byVisitor[0].who", equalTo("park.hr"))
                .body("byVisitor[0].records", equalTo(4))
                .body("byVisitor[0].persons", equalTo(2))
                .body("byDay.find { it.day == '2009-06-01' }.records", equalTo(4))
                .body("byHour.find { it.hour == 23 }.records", equalTo(2))
                .body("mostRead[0].records", equalTo(4))
                .body("mostRead[0].visitors", equalTo(2));
    }

    @Test
    void tells_what_people_did_outside_hours_and_leaves_systems_out() {
        report(Caller.AUDIT)
                .body("outsideHours.records", equalTo(2))
                .body("outsideHours.byVisitor.who", equalTo(java.util.List.of("park.hr")));
    }

    @Test
    void says_whether_the_chain_of_the_month_was_whole() {
        report(Caller.AUDIT)
                .body("chain.faults", equalTo(0))
                .body("chain.records", equalTo(6))
                .body("chain.checkedAt", notNullValue());
    }

    @Test
    void a_month_without_records_has_a_report_of_zeros() {
        as(Caller.AUDIT)
                .get("/access-records/reports/2001-01")
                .then()
                .statusCode(200)
                .body("records", equalTo(0));
        for (var month : new String[] {"2026-13", "26-01", "+10000-01", "x"}) {
            as(Caller.AUDIT).get("/access-records/reports/" + month).then().statusCode(422);
        }
    }

    @Test
    void as_a_file_it_needs_a_reason_and_shows_among_the_downloads() {
        as(Caller.AUDIT)
                .accept("text/csv")
                .get("/access-records/reports/" + MONTH)
                .then()
                .statusCode(422);
        var body = as(Caller.AUDIT)
                .accept("text/csv")
                .queryParam("reason", "감사위원회 월간 보고")
                .get("/access-records/reports/" + MONTH)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(body).contains("\"act\",\"desk.read\",\"5\",");
        as(Caller.AUDIT)
                .get("/access-records/reports/" + YearMonth.now(SEOUL))
                .then()
                .body("downloads.why", hasItem("감사위원회 월간 보고"))
                .body("byAct.act", hasItem("access.report"));
    }

    private void at(int day, String time) {
        var then = MONTH.atDay(day).atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant();
        clock.ahead(Duration.between(Instant.now(), then));
    }

    private static ValidatableResponse report(Caller caller) {
        return as(caller).get("/access-records/reports/" + MONTH).then();
    }

    private static RequestSpecification as(Caller caller) {
        return given().auth().oauth2(Tokens.of(caller));
    }
}
