package kr.civilid.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.handset.Text;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@Timeout(120)
class ResendHttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    SmppHandsets handsets;

    private final Issuance issuance = new Issuance();

    @Test
    void the_help_desk_sends_the_same_words_once_more() {
        var first = delivered();

        var body = resend(Caller.DESK, first)
                .statusCode(201)
                .body("resendOf", equalTo(first))
                .body("id", not(equalTo(first)))
                .body("state", equalTo("QUEUED"))
                .body("recipient", equalTo("*********" + issuance.phone.substring(9)))
                .extract()
                .asString();

        assertThat(body).doesNotContain(issuance.phone, "AB2CD3EF");
        await().atMost(SOON).until(() -> handsets.texts(issuance.phone).size() == 2);
        assertThat(handsets.texts(issuance.phone)).extracting(Text::code).containsOnly("AB2CD3EF");
        assertThat(Database.column(
                        "select concat_ws(' ', who, act, agency, why) from access_ledger where issuance_id = ?",
                        issuance.id.value()))
                .containsExactly("desk messages.resend 1741000 받지 못한 문자 재발송");
    }

    @Test
    void what_is_kept_for_it_is_not_readable_and_goes_with_the_code() {
        var first = delivered();
        assertThat(kept()).singleElement().asString().doesNotContain(issuance.phone, "AB2CD3EF");

        issuance.isWithdrawn();

        await().atMost(SOON).until(() -> kept().isEmpty());
        resend(Caller.DESK, first)
                .statusCode(409)
                .body("type", equalTo("urn:civilid:problem:message-not-repeatable"))
                .body("detail", containsString("new code"));
    }

    @Test
    void asked_for_at_once_by_many_it_is_one() throws Exception {
        var first = delivered();
        handsets.behave(issuance.phone, Behaviour.THROTTLED);

        try (var desks = Executors.newFixedThreadPool(8)) {
            var statuses = desks.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ -> (java.util.concurrent.Callable<Integer>)
                            () -> resend(Caller.DESK, first).extract().statusCode())
                    .toList());
            assertThat(statuses.stream().map(java.util.concurrent.Future::resultNow))
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
        }
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
        await().atMost(SOON).until(() -> handsets.texts(issuance.phone).size() == 2);
    }

    @Test
    void the_sixth_in_an_hour_is_refused() {
        var first = delivered();
        for (var i = 0; i < 5; i++) {
            resend(Caller.DESK, first).statusCode(201);
            var texts = 2 + i;
            await().atMost(SOON).until(() -> handsets.texts(issuance.phone).size() == texts);
            await().atMost(SOON).until(() -> column("id", "state = 'QUEUED'").isEmpty());
        }

        resend(Caller.DESK, first)
                .statusCode(429)
                .body("type", equalTo("urn:civilid:problem:too-many-resends"))
                .body("detail", containsString("5"));
    }

    @Test
    void what_still_waits_is_not_sent_again() {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        issuance.isRequested();
        issuance.isApproved();
        await().atMost(SOON).until(() -> !column("id", "state = 'QUEUED'").isEmpty());

        resend(Caller.DESK, column("id", "true").getFirst())
                .statusCode(409)
                .body("type", equalTo("urn:civilid:problem:message-still-queued"));
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
    }

    @Test
    void the_database_lets_only_one_wait() {
        var first = delivered();
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        resend(Caller.DESK, first).statusCode(201);

        assertThatThrownBy(() -> Database.change("""
                        insert into message (id, issuance_id, notice, state, version, recipient, content, queued_at,
                                             expires_at, send_at, resend_of)
                        select gen_random_uuid(), issuance_id, notice, state, version, recipient, content, queued_at,
                               expires_at, send_at, resend_of
                        from message where resend_of = '%s'""".formatted(first))).hasStackTraceContaining("one_resend_waits");
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
    }

    @Test
    void to_another_agency_the_message_does_not_exist() {
        var first = delivered();
        var theirs = new Caller("their.desk", "civilid-web", List.of("help-desk"), "1130000", "help-desk", "1");

        resend(theirs, first).statusCode(404).body("type", equalTo("urn:civilid:problem:message-not-found"));
        resend(Caller.DESK, MessageId.next().toString())
                .statusCode(404)
                .body("type", equalTo("urn:civilid:problem:message-not-found"));
        assertThat(handsets.texts(issuance.phone)).hasSize(1);
    }

    @Test
    void a_log_in_without_an_agency_is_incomplete() {
        var nowhere = new Caller("desk", "civilid-web", List.of("help-desk"), null, null, null);

        resend(nowhere, MessageId.next().toString())
                .statusCode(403)
                .body("type", equalTo("urn:civilid:problem:incomplete-identity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-a-uuid", "00000000-0000-0000-0000-00000000000g"})
    void what_is_no_message_id_is_named(String text) {
        resend(Caller.DESK, text).statusCode(400).body("violations.property", contains("id"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void nobody_else_may(Caller stranger) {
        resend(stranger, MessageId.next().toString()).statusCode(403);
    }

    static Stream<Caller> strangers() {
        return Stream.of(Caller.HONG, Caller.KIM_HEAD, Caller.PARK_HR, Caller.AUDIT, Caller.OPS, Caller.ESARAM);
    }

    @Test
    void without_a_token_there_is_nothing() {
        var path = "/messages/" + MessageId.next() + "/resend";

        given().post(path).then().statusCode(401);
        given().auth().oauth2("forged").post(path).then().statusCode(401);
        given().auth().oauth2(Tokens.of(Caller.DESK)).get(path).then().statusCode(405);
    }

    @Test
    void the_call_is_described() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .body(
                        "paths.'/messages/{id}/resend'.post.responses.keySet()",
                        hasItems("200", "201", "400", "401", "403", "404", "409", "429", "503"));
    }

    private String delivered() {
        issuance.isRequested();
        issuance.isApproved();
        await().atMost(SOON).until(() -> !column("id", "state = 'DELIVERED'").isEmpty());
        await().atMost(SOON)
                .until(() ->
                        Database.column("select agency from issuance_agency where issuance_id = ?", issuance.id.value())
                                        .size()
                                == 1);
        return column("id", "true").getFirst();
    }

    private List<String> kept() {
        return Database.column("""
                        select encode(k.content, 'escape') from kept_words k join message m on m.id = k.message_id
                        where m.issuance_id = ?""", issuance.id.value());
    }

    private List<String> column(String name, String condition) {
        return Database.column(
                "select %s::text from message where issuance_id = ? and %s".formatted(name, condition),
                issuance.id.value());
    }

    private static ValidatableResponse resend(Caller caller, String id) {
        return given().auth()
                .oauth2(Tokens.of(caller))
                .header("Accept-Language", "en")
                .post("/messages/" + id + "/resend")
                .then();
    }
}
