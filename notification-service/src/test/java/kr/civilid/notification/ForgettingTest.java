package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kr.civilid.notification.delivery.application.KeepRetention;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is left of texts when a person is erased, or their time is over, in the real database.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@Timeout(120)
class ForgettingTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String KEPT =
            "select concat(recipient, phone_key) from message where concat(recipient, phone_key) <> '' and issuance_id = ?";
    private static final String WORDS = """
            select message_id::text from kept_words k join message m on m.id = k.message_id where m.issuance_id = ?""";
    private static final String STATES = "select state from message where issuance_id = ? order by id";

    @Inject
    KeepRetention keepRetention;

    SmppHandsets handsets;

    private final Issuance issuance = new Issuance();

    @Test
    void an_erased_person_leaves_no_number_and_no_words() {
        var other = new Issuance();
        isDelivered(issuance);
        isDelivered(other);
        assertThat(of(issuance, KEPT)).hasSize(1);
        assertThat(of(issuance, WORDS)).hasSize(1);

        issuance.isErased();

        await().atMost(SOON).until(() -> of(issuance, KEPT).isEmpty());
        assertThat(of(issuance, WORDS)).isEmpty();
        assertThat(of(issuance, STATES)).containsExactly("DELIVERED");
        assertThat(of(issuance, "select notice from message where issuance_id = ?"))
                .containsExactly("INVITATION");
        assertThat(of(other, KEPT)).hasSize(1);
        assertThat(of(other, WORDS)).hasSize(1);
    }

    @Test
    void what_has_not_left_when_a_person_is_erased_never_will() {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        issuance.isApproved();
        await().atMost(SOON).until(() -> of(issuance, STATES).equals(List.of("QUEUED")));

        issuance.isErased();

        await().atMost(SOON).until(() -> of(issuance, STATES).equals(List.of("UNDELIVERABLE")));
        assertThat(of(issuance, "select concat(reason, content::text) from message where issuance_id = ?"))
                .containsExactly("ERASED");
        assertThat(of(issuance, KEPT)).isEmpty();
        await().atMost(SOON)
                .until(() -> of(issuance, "select type from outbox where key = (?)::text")
                        .equals(List.of("notification.message-undeliverable.v1")));
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
        assertThat(handsets.texts(issuance.phone)).isEmpty();
    }

    @Test
    void the_hash_goes_after_a_day_and_the_masked_number_after_ninety() {
        isDelivered(issuance);

        age(issuance, "23 hours");
        assertThat(of(issuance, "select phone_key from message where issuance_id = ?"))
                .doesNotContainNull();

        age(issuance, "25 hours");
        assertThat(of(issuance, "select phone_key from message where issuance_id = ?"))
                .containsOnlyNulls();
        assertThat(of(issuance, KEPT)).containsExactly("*********" + issuance.phone.substring(9));

        age(issuance, "91 days");
        assertThat(of(issuance, KEPT)).isEmpty();
        assertThat(of(issuance, STATES)).containsExactly("DELIVERED");
    }

    @Test
    void a_text_that_still_waits_keeps_what_it_needs() {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        issuance.isApproved();
        await().atMost(SOON).until(() -> of(issuance, STATES).equals(List.of("QUEUED")));

        age(issuance, "91 days");

        assertThat(of(issuance, KEPT)).hasSize(1);
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
        await().atMost(SOON).until(() -> of(issuance, STATES).equals(List.of("DELIVERED")));
    }

    @Test
    void a_receipt_that_names_no_message_goes_after_three_days() {
        var young = "young-" + issuance.id;
        var old = "old-" + issuance.id;
        Database.change("""
                insert into receipt (gateway_id, at)
                values ('%s', now() - interval '71 hours'), ('%s', now() - interval '73 hours')""".formatted(young, old));

        keepRetention.now();

        assertThat(Database.column("select gateway_id from receipt where gateway_id like ?", "%" + issuance.id))
                .containsExactly(young);
    }

    private void isDelivered(Issuance issuance) {
        issuance.isRequested();
        issuance.isApproved();
        await().atMost(SOON).until(() -> of(issuance, STATES).equals(List.of("DELIVERED")));
    }

    private void age(Issuance issuance, String age) {
        Database.change("update message set queued_at = now() - interval '%s' where issuance_id = '%s'"
                .formatted(age, issuance.id));
        keepRetention.now();
    }

    private static List<String> of(Issuance issuance, String sql) {
        return Database.column(sql, issuance.id.value());
    }
}
