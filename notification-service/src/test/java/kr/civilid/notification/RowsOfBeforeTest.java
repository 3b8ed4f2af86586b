package kr.civilid.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import kr.civilid.notification.delivery.postgres.OldContents;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Replicas of this release and of the one before, over one database.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@Timeout(120)
class RowsOfBeforeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    SmppHandsets handsets;

    private final Issuance issuance = new Issuance();

    @Test
    void what_a_release_of_before_queued_is_sent_and_may_be_sent_again() throws Exception {
        issuance.isRequested();
        await().atMost(SOON)
                .until(() -> !of("select agency from issuance_agency where issuance_id = ?")
                        .isEmpty());
        var first = queuedByTheReleaseOfBefore();

        await().atMost(SOON).until(() -> states().equals(List.of("DELIVERED")));
        given().auth()
                .oauth2(Tokens.of(Caller.DESK))
                .post("/messages/" + first + "/resend")
                .then()
                .statusCode(201);

        await().atMost(SOON).until(() -> states().equals(List.of("DELIVERED", "DELIVERED")));
        assertThat(handsets.texts(issuance.phone))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.code()).isEqualTo("AB2CD3EF"));
        assertThat(of("select coalesce(person_id::text, 'before') from message where issuance_id = ? order by id"))
                .containsExactly("before", issuance.person.toString());
    }

    @Test
    void a_row_of_before_that_waits_stays_where_replicas_of_before_look_for_it() throws Exception {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        queuedByTheReleaseOfBefore();

        await().atMost(SOON)
                .until(() -> of("select attempts from message where attempts > 1 and issuance_id = ?")
                                .size()
                        == 1);

        assertThat(of("select due_at > queued_at and send_at is null from message where issuance_id = ?"))
                .containsExactly("t");
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
        await().atMost(SOON).until(() -> states().equals(List.of("DELIVERED")));
    }

    @Test
    void a_replica_of_before_is_given_none_that_it_could_not_read() {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        issuance.isApproved();
        await().atMost(SOON).until(() -> states().equals(List.of("QUEUED")));

        assertThat(of("select id from message where state = 'QUEUED' and due_at <= 'infinity' and issuance_id = ?"))
                .isEmpty();
        assertThatThrownBy(() -> Database.change(
                        "update message set due_at = now() where issuance_id = '%s'".formatted(issuance.id)))
                .hasStackTraceContaining("due_where_its_readers_look");
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
    }

    @Test
    void an_erasure_takes_what_a_release_of_before_left_too() throws Exception {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        queuedByTheReleaseOfBefore();

        issuance.isErased();

        await().atMost(SOON).until(() -> states().equals(List.of("UNDELIVERABLE")));
        assertThat(
                        of(
                                "select concat_ws('|', reason, recipient, phone_key, content) from message where issuance_id = ?"))
                .containsExactly("ERASED|");
        assertThat(of("""
                select k.message_id from kept_words k join message m on m.id = k.message_id where m.issuance_id = ?""")).isEmpty();
    }

    /// The columns that it knew.
    private MessageId queuedByTheReleaseOfBefore() throws Exception {
        var id = MessageId.next();
        var content = new Content(new PhoneNumber(issuance.phone), "[모바일 공무원증] 초대코드 AB2CD3EF", Optional.empty());
        var box = OldContents.close(Path.of(Issuance.setting("civilid.secret")), id.value(), content);
        Database.change("""
                insert into message (id, issuance_id, notice, kind, template_version, replaced, state, version, recipient,
                                     content, phone_key, queued_at, expires_at, attempts, due_at)
                values ('%s', '%s', 'INVITATION', 'SMS', 2, '', 'QUEUED', 1, '%s', decode('%s', 'hex'),
                        '0123456789abcdef0123456789abcdef', now(), now() + interval '7 days', 0, now());
                insert into message_transition (message_id, version, state, at) values ('%1$s', 1, 'QUEUED', now())""".formatted(
                        id, issuance.id, content.to().masked(), HexFormat.of().formatHex(box)));
        return id;
    }

    private List<String> states() {
        return of("select state from message where issuance_id = ? order by id");
    }

    private List<String> of(String sql) {
        return Database.column(sql, issuance.id.value());
    }
}
