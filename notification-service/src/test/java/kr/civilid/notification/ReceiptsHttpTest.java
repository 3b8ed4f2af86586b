package kr.civilid.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.smsgateway.Conduct;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;
import kr.civilid.testkit.smsgateway.SignedReceipts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@QuarkusTestResource(RealHttpGateway.class)
class ReceiptsHttpTest {

    private static final String PATH = "/gateways/receipts";
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    HttpSmsGateway gateway;

    @Inject
    MovableClock clock;

    @AfterEach
    void the_time_is_right_again() {
        clock.reset();
    }

    @Test
    void a_signed_receipt_settles_its_message_and_repeated_changes_nothing() {
        var issuance = sent();
        var body = receipt(gateway.posts(issuance.phone).getFirst().id(), "DELIVERED");

        post(body).statusCode(204);
        post(body).statusCode(204);
        post(receipt(gateway.posts(issuance.phone).getFirst().id(), "EXPIRED")).statusCode(204);

        assertThat(Database.column("""
                        select t.state from message_transition t join message m on m.id = t.message_id
                        where m.issuance_id = ? order by t.version""", issuance.id.value())).containsExactly("QUEUED", "ACCEPTED", "DELIVERED");
    }

    @Test
    void one_of_a_message_not_known_yet_is_kept() {
        post(receipt("G-of-tomorrow", "UNDELIVERABLE")).statusCode(204);

        assertThat(Database.column("select failure from receipt where gateway_id = ?", "http:G-of-tomorrow"))
                .containsExactly("UNDELIVERABLE");
    }

    @Test
    void smpp_and_http_may_give_two_messages_one_name() {
        var issuance = new Issuance();
        issuance.isApproved();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> column(issuance, "state").contains("DELIVERED"));
        var name = column(issuance, "gateway_id").getFirst();

        post(receipt(name, "UNDELIVERABLE")).statusCode(204);

        assertThat(column(issuance, "state")).containsExactly("DELIVERED");
        assertThat(Database.column("select failure from receipt where gateway_id = ?", "http:" + name))
                .containsExactly("UNDELIVERABLE");
    }

    @Test
    void without_a_signature_or_with_a_wrong_one_nobody_is_heard() {
        var body = receipt("G-1", "DELIVERED");
        var now = Long.toString(Instant.now().getEpochSecond());
        var old = Long.toString(Instant.now().minusSeconds(301).getEpochSecond());

        given().config(AS_WRITTEN)
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(401);
        unsigned(post(body, now, "v1=" + "0".repeat(64)));
        unsigned(post(body, now, SignedReceipts.signature("another-key-of-at-least-32-bytes!", now, body)));
        unsigned(post(body, old, SignedReceipts.signature(HttpSmsGateway.RECEIPT_KEY, old, body)));
        unsigned(post(body, now, SignedReceipts.signature(HttpSmsGateway.RECEIPT_KEY, now, "{}".getBytes(UTF_8))));
        assertThat(Database.column("select gateway_id from receipt where gateway_id = ?", "http:G-1"))
                .isEmpty();
    }

    @Test
    void the_refusal_speaks_korean_too() {
        given().config(AS_WRITTEN)
                .header("Accept-Language", "ko")
                .contentType("application/json")
                .body(receipt("G-1", "DELIVERED"))
                .post(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Signature")
                .body("type", equalTo("urn:civilid:problem:unsigned-receipts"))
                .body("detail", org.hamcrest.Matchers.containsString("서명"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"receipts\":[{\"messageId\":\"G\",\"state\":\"DELIVERED\",\"who\":1}]}|unknown-property",
                "{\"receipts\":[{\"messageId\":\"G\",\"state\":\"LOST\"}]}|invalid-value",
                "{\"receipts\":[{\"messageId\":7,\"state\":\"DELIVERED\"}]}|invalid-value",
                "{\"receipts\":[{\"state\":\"DELIVERED\"}]}|invalid-value",
                "{\"receipts\":[{\"messageId\":\"G\"}]}|invalid-value",
                "{\"receipts\":[{\"messageId\":\"번호\",\"state\":\"DELIVERED\"}]}|invalid-value",
                "{\"receipts\":[null]}|invalid-value",
                "{\"receipts\":[]}|invalid-value",
                "{\"receipts\":{}}|invalid-value",
                "{}|invalid-value",
                "null|invalid-value",
                "[]|invalid-value",
                "{\"receipts\":[|invalid-value",
                "not json|malformed-json",
                "''|invalid-value"
            })
    void what_is_not_a_report_is_told_what_to_mend(String body, String problem) {
        post(body.getBytes(UTF_8))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:civilid:problem:" + problem));
    }

    @Test
    void an_over_long_name_is_pointed_at_and_nothing_of_the_report_is_stored() {
        var body =
                "{\"receipts\":[{\"messageId\":\"G-good\",\"state\":\"DELIVERED\"},{\"messageId\":\"%s\",\"state\":\"DELIVERED\"}]}"
                        .formatted("G".repeat(129));

        post(body.getBytes(UTF_8)).statusCode(400).body("violations.property", contains("receipts[1].messageId"));

        assertThat(Database.column("select gateway_id from receipt where gateway_id = ?", "http:G-good"))
                .isEmpty();
    }

    @Test
    void a_report_of_too_many_is_refused() {
        var one = "{\"messageId\":\"G\",\"state\":\"DELIVERED\"}";
        var many = "{\"receipts\":[%s]}".formatted(String.join(",", java.util.Collections.nCopies(101, one)));

        post(many.getBytes(UTF_8)).statusCode(400).body("violations.property", contains("receipts"));
    }

    @Test
    void a_body_over_the_limit_never_gets_that_far() {
        given().config(AS_WRITTEN)
                .contentType("application/json")
                .body(new byte[300 * 1024])
                .post(PATH)
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml"})
    void another_media_type_is_refused(String type) {
        given().config(AS_WRITTEN).contentType(type).body("x").post(PATH).then().statusCode(415);
    }

    @Test
    void there_is_nothing_to_read_there() {
        given().get(PATH).then().statusCode(405);
    }

    @Test
    void the_call_is_described() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .body(
                        "paths.'/gateways/receipts'.post.responses.keySet()",
                        hasItems("204", "400", "401", "413", "415", "503"));
    }

    /// A long message that the gateway took, and says nothing more of.
    private Issuance sent() {
        clock.forwardTo(LocalTime.NOON);
        var issuance = new Issuance();
        gateway.behave(issuance.phone, Conduct.SILENT);
        issuance.hasNotice(Notice.RETURNED, "사진이 규격에 맞지 않습니다. 배경이 없는 사진을 다시 올려 주세요.");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> column(issuance, "state").contains("ACCEPTED"));
        clock.reset();
        return issuance;
    }

    private static List<String> column(Issuance issuance, String name) {
        return Database.column("select %s from message where issuance_id = ?".formatted(name), issuance.id.value());
    }

    private static byte[] receipt(String messageId, String state) {
        return "{\"receipts\":[{\"messageId\":\"%s\",\"state\":\"%s\"}]}"
                .formatted(messageId, state)
                .getBytes(UTF_8);
    }

    private static ValidatableResponse post(byte[] body) {
        var now = Long.toString(Instant.now().getEpochSecond());
        return post(body, now, SignedReceipts.signature(HttpSmsGateway.RECEIPT_KEY, now, body));
    }

    private static ValidatableResponse post(byte[] body, String timestamp, String signature) {
        return given().config(AS_WRITTEN)
                .contentType("application/json")
                .header("X-Gateway-Timestamp", timestamp)
                .header("X-Gateway-Signature", signature)
                .body(body)
                .post(PATH)
                .then();
    }

    private static void unsigned(ValidatableResponse answer) {
        answer.statusCode(401).body("type", equalTo("urn:civilid:problem:unsigned-receipts"));
    }
}
