package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.stage.AtOnce;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

/// Officials and orders end an ID at the moment at which its wallet fetches copies: no copy escapes them.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EndingWhileIssuingTest {

    private static final Pattern INDEX = Pattern.compile("\"idx\":(\\d+)");

    private final TestWallet wallet = new TestWallet();

    @Test
    void every_copy_that_was_ever_handed_out_is_named_when_the_id_ends() throws Exception {
        var employee = somebody();
        var number = (String) employee.get("employeeNumber");
        var holder = Holder.consented(wallet.device, employee);
        var token = wallet.accessToken(holder);
        wallet.take(token, Keys.next()).then().statusCode(200);
        var calls = new ArrayList<Callable<Response>>();
        for (var i = 0; i < 6; i++) {
            calls.add(() -> wallet.take(token, Keys.next(), Keys.next()));
        }
        calls.add(3, () -> official(number, "suspension"));
        calls.add(5, () -> official(number, "revocation"));

        assertThat(AtOnce.allAtOnce(calls)).extracting(Response::statusCode).isSubsetOf(200, 204, 400, 404);

        var events = Database.column(
                "select convert_from(payload, 'UTF8') from outbox where key = ? order by id",
                holder.credential().toString());
        assertThat(events.getLast()).contains("credential.revoked.v1");
        var issued = events.stream()
                .filter(event -> event.contains("credential.issued.v1"))
                .flatMap(event -> indexes(event).stream())
                .toList();
        assertThat(indexes(events.getLast())).containsExactlyInAnyOrderElementsOf(issued);
        var suspended = events.stream()
                .filter(event -> event.contains("credential.suspended.v1"))
                .toList();
        suspended.forEach(event -> assertThat(events.subList(events.indexOf(event), events.size()))
                .noneMatch(later -> later.contains("credential.issued.v1")));
    }

    @Test
    void whose_employment_has_ended_gets_no_id() {
        var employee = somebody();
        var holder = Holder.consented(wallet.device, employee);
        var token = wallet.accessToken(holder);
        var person = Database.column("select person_id from issuance where id = ?::uuid", holder.issuance())
                .getFirst();
        Database.change("""
                insert into personnel_order (hr_system, order_id, content_hash, person_id, kind, effective_date, received_at)
                values ('esaram', ?, 'x', ?::uuid, 'RETIREMENT', '2026-01-01', now())""", "late-" + person, person);

        var answer = wallet.take(token, Keys.next());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("credential_request_denied");
        assertThat(Database.count("select count(*) from credential where person_id = ?::uuid", person))
                .isZero();
    }

    private static List<String> indexes(String event) {
        return INDEX.matcher(event).results().map(found -> found.group(1)).toList();
    }

    private static Response official(String number, String what) {
        return given().auth()
                .oauth2(Tokens.of(Caller.PARK_HR))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "HR_DECISION"))
                .post("/ids/" + number + "/" + what);
    }
}
