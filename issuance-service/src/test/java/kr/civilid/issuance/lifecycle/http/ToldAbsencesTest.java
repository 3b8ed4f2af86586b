package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Absences.Absence;
import kr.civilid.events.catalog.Absences.Reason;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.Told;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.EventProbe.Heard;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

/// From the HR system to the topic: whom approval-service hears to be away.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ToldAbsencesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Test
    void absences_are_told_of_with_each_order_that_changes_them_and_of_somebody_who_never_applied() throws Exception {
        var number = "70" + System.nanoTime() % 100_000_000L;
        try (var probe = EventProbe.fromTheStart(
                System.getProperty("civilid.kafka.address"), System.getProperty("civilid.topics.prefix"))) {
            send(number, "LEAVE", TODAY);
            probe.await(heard -> isAbout(number, heard), number, patience());
            send(number, "PROMOTION", TODAY);
            send(number, "RETURN", TODAY.plusDays(5));
            probe.await(
                    heard -> isAbout(number, heard)
                            && !told(heard).absences().getFirst().until().equals(Absences.OPEN),
                    number + " is to return",
                    patience());

            var all = probe.heard().stream()
                    .filter(heard -> isAbout(number, heard))
                    .toList();
            assertThat(all)
                    .extracting(Heard::topic, Heard::type)
                    .containsOnly(
                            org.assertj.core.api.Assertions.tuple("employment.v1", "employment.absences-ordered.v2"))
                    .hasSize(2);
            assertThat(all)
                    .extracting(heard -> persons(heard).getFirst().sequence())
                    .containsExactlyInAnyOrder(1L, 2L);
            assertThat(all)
                    .extracting(heard -> persons(heard).getFirst().personId())
                    .containsOnly(persons(all.getFirst()).getFirst().personId());
            var last = all.stream()
                    .filter(heard -> persons(heard).getFirst().sequence() == 2)
                    .findFirst()
                    .orElseThrow();
            assertThat(told(last))
                    .isEqualTo(new Absences(
                            number, List.of(), List.of(new Absence(Reason.LEAVE, TODAY, TODAY.plusDays(4)))));
            assertThat(new String(last.payload(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(number);
        }
    }

    private static boolean isAbout(String number, Heard heard) {
        return heard.topic().equals("employment.v1")
                && told(heard).employeeNumber().equals(number);
    }

    private static void send(String number, String kind, LocalDate day) {
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
                                day.toString()))))
                .post("/personnel-orders")
                .then()
                .statusCode(202);
    }

    private static List<Told> persons(Heard heard) {
        return event(heard).persons();
    }

    /// Of the first person of the event.
    private static Absences told(Heard heard) {
        try {
            var own = JWKSet.load(Path.of(System.getProperty("civilid.sealing.approval.private"))
                    .toFile());
            return event(heard).absences().open(own, ManyAbsences.class).each().getFirst();
        } catch (java.io.IOException | java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ManyAbsencesOrdered event(Heard heard) {
        try {
            return (ManyAbsencesOrdered)
                    EventJson.read(heard.payload(), EmploymentEvent.class).orElseThrow();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration patience() {
        return Duration.ofSeconds(20);
    }
}
