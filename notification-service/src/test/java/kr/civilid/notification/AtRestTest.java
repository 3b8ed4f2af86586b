package kr.civilid.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever gets at the tables, or a copy of them, finds neither number nor word there.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@Timeout(120)
class AtRestTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String REASON = "카나리아 사진";

    SmppHandsets handsets;

    private final Issuance sent = new Issuance();
    private final Issuance waiting = new Issuance();

    @BeforeEach
    void one_text_has_left_and_is_kept_and_others_wait() {
        hold(waiting);
        sent.isRequested();
        sent.isApproved();
        waiting.isRequested();
        waiting.isApproved();
        waiting.hasNotice(Notice.RETURNED, REASON);
        await().atMost(SOON).until(() -> states(sent).equals(List.of("DELIVERED")));
        await().atMost(SOON).until(() -> states(waiting).equals(List.of("QUEUED", "QUEUED")));
    }

    @Test
    void no_table_holds_a_number_or_a_word_in_clear() {
        assertThat(handsets.texts(sent.phone))
                .singleElement()
                .satisfies(text -> assertThat(text.code()).isEqualTo("AB2CD3EF"));
        assertThat(Database.column(
                        "select id from message where content is not null and person_id = ?", waiting.person.value()))
                .hasSize(2);
        assertThat(Database.column("select message_id from kept_words where person_id = ?", sent.person.value()))
                .hasSize(1);

        assertThat(tables()).contains("message", "kept_words", "person", "outbox", "inbox");
        assertThat(everything())
                .hasSizeGreaterThan(10)
                .noneMatch(row -> Stream.of(sent.phone, waiting.phone, "AB2CD3EF", "카나리아")
                        .anyMatch(word -> row.contains(word)
                                || row.contains(HexFormat.of().formatHex(word.getBytes(UTF_8)))));
    }

    @Test
    void what_lies_in_another_row_or_under_another_person_is_not_sent() {
        var other = new Issuance();
        hold(other);
        other.isApproved();
        await().atMost(SOON).until(() -> states(other).equals(List.of("QUEUED")));

        Database.change("""
                update message m set content = o.content, person_id = o.person_id
                from message o where m.issuance_id = '%s' and o.issuance_id = '%s'""".formatted(other.id, waiting.id));
        release(other);

        await().atMost(SOON).until(() -> states(other).equals(List.of("UNDELIVERABLE")));
        assertThat(of(other, "select reason from message where issuance_id = ?"))
                .containsExactly("UNREADABLE");
        release(waiting);
        await().atMost(SOON)
                .until(() -> of(
                                        waiting,
                                        "select id from message where notice = 'INVITATION' and state = 'DELIVERED'"
                                                + " and issuance_id = ?")
                                .size()
                        == 1);
        assertThat(handsets.texts(other.phone)).isEmpty();
    }

    @Test
    void after_an_erasure_nothing_opens_not_even_with_the_rows_of_a_copy() {
        var first =
                of(sent, "select id::text from message where issuance_id = ?").getFirst();
        Database.change(
                "create table copy_of_kept_words as select * from kept_words where message_id = '%s'".formatted(first));
        Database.change(
                "create table copy_of_message as select * from message where issuance_id = '%s'".formatted(waiting.id));

        sent.isErased();
        waiting.isErased();
        await().atMost(SOON).until(() -> Stream.of(sent, waiting).allMatch(one -> key(one).equals(List.of("erased "))));
        Database.change("insert into kept_words select * from copy_of_kept_words; drop table copy_of_kept_words");
        Database.change("""
                update message m set state = 'QUEUED', content = c.content, send_at = now()
                from copy_of_message c where c.id = m.id;
                drop table copy_of_message""");

        assertThat(resend(first)).isEqualTo("urn:civilid:problem:message-not-repeatable");
        await().atMost(SOON).until(() -> states(waiting).equals(List.of("UNDELIVERABLE", "UNDELIVERABLE")));
        assertThat(of(waiting, "select reason from message where issuance_id = ?"))
                .containsOnly("ERASED");
        assertThat(handsets.texts(waiting.phone)).isEmpty();
    }

    @Test
    void what_is_to_be_said_to_somebody_erased_is_given_up_and_names_no_number() {
        sent.isErased();
        sent.isOffered(Duration.ofMinutes(10));

        await().atMost(SOON).until(() -> states(sent).equals(List.of("DELIVERED", "UNDELIVERABLE")));
        assertThat(of(
                        sent,
                        "select concat_ws('|', reason, recipient, phone_key, content) from message"
                                + " where notice = 'TRANSACTION_CODE' and issuance_id = ?"))
                .containsExactly("ERASED|");
        assertThat(handsets.texts(sent.phone)).hasSize(1);
    }

    /// Held in the database alone: a gateway that throttled would hold the texts of everybody.
    private static void hold(Issuance one) {
        Database.change("""
                create or replace function in_an_hour() returns trigger language plpgsql as
                'begin new.send_at = now() + interval ''1 hour''; return new; end';
                create trigger "hold %1$s" before insert on message for each row
                when (new.issuance_id = '%1$s') execute function in_an_hour()""".formatted(one.id));
    }

    private static void release(Issuance one) {
        Database.change("update message set send_at = now() where issuance_id = '%s'".formatted(one.id));
    }

    private static String resend(String message) {
        return given().auth()
                .oauth2(Tokens.of(Caller.DESK))
                .post("/messages/" + message + "/resend")
                .then()
                .statusCode(409)
                .extract()
                .path("type");
    }

    private static List<String> key(Issuance one) {
        return Database.column(
                "select master_key || ' ' || encode(personal_key, 'hex') from person where id = ?", one.person.value());
    }

    private static List<String> states(Issuance one) {
        return of(one, "select state from message where issuance_id = ? order by id");
    }

    private static List<String> of(Issuance one, String sql) {
        return Database.column(sql, one.id.value());
    }

    private static List<String> tables() {
        return Database.column(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                "public");
    }

    private static List<String> everything() {
        return tables().stream()
                .flatMap(table ->
                        Database.column("select t::text from \"%s\" t where t::text <> ?".formatted(table), "")
                                .stream())
                .toList();
    }
}
