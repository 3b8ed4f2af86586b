package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.handset.Submit;
import kr.civilid.testkit.handset.Text;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.EventProbe.Heard;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From an event on the bus to a text on a phone and back, over real Kafka, PostgreSQL and SMPP.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@Timeout(120)
class TextJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ACCEPTED = "notification.message-accepted.v1";
    private static final String DELIVERED = "notification.message-delivered.v1";
    private static final String UNDELIVERABLE = "notification.message-undeliverable.v1";

    SmppHandsets handsets;

    private final Issuance issuance = new Issuance();
    private EventProbe probe;

    @BeforeEach
    void somebody_listens() {
        probe = EventProbe.fromTheStart(
                Issuance.setting("civilid.kafka.address"), Issuance.setting("civilid.topics.prefix"));
    }

    @AfterEach
    void nobody_does() {
        probe.close();
    }

    @Test
    void an_approval_is_texted_and_its_delivery_announced() throws Exception {
        issuance.isApproved();

        assertThat(text().code()).isEqualTo("AB2CD3EF");
        assertThat(text().bytes()).isLessThanOrEqualTo(90);
        probe.await(issuance.id.toString(), DELIVERED, SOON);
        assertThat(said()).containsExactly(ACCEPTED, DELIVERED);
    }

    @Test
    void an_offer_sends_the_transaction_code() throws Exception {
        issuance.isOffered(Duration.ofMinutes(10));

        assertThat(text().code()).isEqualTo("042137");
    }

    @Test
    void the_database_refuses_a_code_in_a_long_message() {
        issuance.isApproved();
        probe.await(issuance.id.toString(), DELIVERED, SOON);

        assertThatThrownBy(() -> Database.change(
                        "update message set kind = 'LMS' where issuance_id = '%s'".formatted(issuance.id)))
                .hasStackTraceContaining("codes_are_short");
    }

    @Test
    void an_event_told_five_times_is_one_text() {
        issuance.isApproved(5);
        var after = new Issuance();
        after.isApproved();

        probe.await(issuance.id.toString(), DELIVERED, SOON);
        probe.await(after.id.toString(), DELIVERED, SOON);
        assertThat(submits()).hasSize(1);
    }

    @Test
    void number_and_words_leave_the_row_with_the_gateways_answer() {
        handsets.behave(issuance.phone, Behaviour.SILENT);

        issuance.isApproved();

        probe.await(issuance.id.toString(), ACCEPTED, SOON);
        var rows = Database.column("select message::text from message where issuance_id = ?", issuance.id.value());
        assertThat(rows).singleElement().asString().contains("ACCEPTED").doesNotContain(issuance.phone, "AB2CD3EF");
        assertThat(Database.column(
                        "select coalesce(length(content), 0) from message where issuance_id = ?", issuance.id.value()))
                .containsExactly("0");
    }

    @Test
    void a_text_comes_from_the_number_that_is_registered_for_the_applicants_agency() throws Exception {
        issuance.isRequested();
        issuance.isApproved();
        var elsewhere = new Issuance();
        elsewhere.isApproved();

        assertThat(handsets.awaitText(issuance.phone, _ -> true, SOON).from()).isEqualTo("0442001234");
        assertThat(handsets.awaitText(elsewhere.phone, _ -> true, SOON).from()).isEqualTo("0440000000");
    }

    @Test
    void while_it_waits_its_row_shows_neither_number_nor_code() {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);

        issuance.isApproved();

        await().atMost(SOON).until(() -> state().equals(List.of("QUEUED")));
        assertThat(Database.column(
                        "select recipient || encode(content, 'escape') from message where issuance_id = ?",
                        issuance.id.value()))
                .singleElement()
                .asString()
                .doesNotContain(issuance.phone, "AB2CD3EF");
        handsets.behave(issuance.phone, Behaviour.DELIVERED);
        probe.await(issuance.id.toString(), DELIVERED, SOON);
    }

    @Test
    void a_record_that_is_not_stored_after_the_submit_ends_in_one_text() {
        Database.change("""
                create function lose() returns trigger language plpgsql as $$
                begin
                    raise exception 'the answer is not stored';
                end
                $$;
                create trigger lose before update on message for each row when (new.state = 'ACCEPTED')
                execute function lose();""");
        issuance.isApproved();
        await().atMost(SOON).until(() -> submits().size() >= 2);
        assertThat(said()).isEmpty();

        Database.change("drop trigger lose on message; drop function lose()");

        probe.await(issuance.id.toString(), DELIVERED, SOON);
        assertThat(said()).containsExactly(ACCEPTED, DELIVERED);
        assertThat(submits()).filteredOn(submit -> !submit.repeated()).hasSize(1);
        assertThat(handsets.texts(issuance.phone)).hasSize(1);
    }

    @Test
    void a_lost_answer_ends_in_one_text() {
        handsets.behave(issuance.phone, Behaviour.ANSWER_LOST);

        issuance.isApproved();

        probe.await(issuance.id.toString(), DELIVERED, SOON);
        assertThat(handsets.texts(issuance.phone)).hasSize(1);
    }

    @Test
    void a_receipt_before_the_answer_is_not_lost() {
        handsets.behave(issuance.phone, Behaviour.RECEIPT_FIRST);

        issuance.isApproved();

        probe.await(issuance.id.toString(), DELIVERED, SOON);
        assertThat(said()).containsExactly(ACCEPTED, DELIVERED);
    }

    @Test
    void a_receipt_that_is_repeated_is_announced_once() {
        handsets.behave(issuance.phone, Behaviour.RECEIPT_REPEATED);
        issuance.isApproved();
        probe.await(issuance.id.toString(), DELIVERED, SOON);
        var after = new Issuance();
        after.isApproved();
        probe.await(after.id.toString(), DELIVERED, SOON);

        assertThat(said()).containsExactly(ACCEPTED, DELIVERED);
    }

    @Test
    void what_the_phone_does_not_take_is_told_with_the_gateways_word() {
        handsets.behave(issuance.phone, Behaviour.UNDELIVERABLE);

        issuance.isApproved();

        var told = probe.await(issuance.id.toString(), UNDELIVERABLE, SOON);
        assertThat(new String(told.payload(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"UNDELIV\"");
        assertThat(said()).containsExactly(ACCEPTED, UNDELIVERABLE);
    }

    @Test
    void a_number_that_the_gateway_does_not_know_is_undeliverable() {
        handsets.behave(issuance.phone, Behaviour.UNKNOWN_NUMBER);

        issuance.isApproved();

        probe.await(issuance.id.toString(), UNDELIVERABLE, SOON);
        assertThat(said()).containsExactly(UNDELIVERABLE);
    }

    @Test
    void a_throttled_text_is_sent_once_the_gateway_has_room() {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        issuance.isApproved();
        await().atMost(SOON).until(() -> attempts() >= 2);
        assertThat(state()).containsExactly("QUEUED");

        handsets.behave(issuance.phone, Behaviour.DELIVERED);

        probe.await(issuance.id.toString(), DELIVERED, SOON);
    }

    @Test
    void a_code_that_ran_out_on_the_way_is_not_sent() {
        issuance.isOffered(Duration.ZERO);

        probe.await(issuance.id.toString(), UNDELIVERABLE, SOON);
        assertThat(submits()).isEmpty();
    }

    @Test
    void content_that_cannot_be_read_any_more_is_told_and_holds_nobody_up() {
        handsets.behave(issuance.phone, Behaviour.THROTTLED);
        issuance.isApproved();
        await().atMost(SOON).until(() -> state().equals(List.of("QUEUED")));

        Database.change("update message set content = decode(repeat('00', 64), 'hex') where issuance_id = '%s'"
                .formatted(issuance.id));

        var told = probe.await(issuance.id.toString(), UNDELIVERABLE, SOON);
        assertThat(new String(told.payload(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"UNREADABLE\"");
        var after = new Issuance();
        after.isApproved();
        probe.await(after.id.toString(), DELIVERED, SOON);
    }

    @Test
    void texts_wait_for_a_gateway_that_is_away_and_each_is_sent_once() throws Exception {
        handsets.goAway();
        var waiting = Stream.generate(Issuance::new).limit(40).toList();
        waiting.forEach(Issuance::isApproved);
        issuance.isOffered(Duration.ofSeconds(2));
        probe.await(issuance.id.toString(), UNDELIVERABLE, SOON);

        handsets.comeBack();

        waiting.forEach(one -> probe.await(one.id.toString(), DELIVERED, SOON));
        assertThat(waiting)
                .allSatisfy(one -> assertThat(handsets.texts(one.phone)).hasSize(1));
        assertThat(submits()).isEmpty();
    }

    @Test
    void every_step_is_kept_with_its_version() {
        issuance.isApproved();
        probe.await(issuance.id.toString(), DELIVERED, SOON);

        assertThat(Database.column("""
                        select t.version || ' ' || t.state from message_transition t join message m on m.id = t.message_id
                        where m.issuance_id = ? order by t.version""", issuance.id.value())).containsExactly("1 QUEUED", "2 ACCEPTED", "3 DELIVERED");
    }

    private Text text() throws InterruptedException {
        return handsets.awaitText(issuance.phone, _ -> true, SOON);
    }

    private List<Submit> submits() {
        return handsets.journal().stream()
                .filter(submit -> submit.phone().equals(issuance.phone))
                .toList();
    }

    private List<String> said() {
        return probe.heard().stream()
                .filter(event ->
                        event.topic().equals(Topics.NOTIFICATION) && event.key().equals(issuance.id.toString()))
                .map(Heard::type)
                .toList();
    }

    private List<String> state() {
        return Database.column("select state from message where issuance_id = ?", issuance.id.value());
    }

    private int attempts() {
        return Database.column("select attempts from message where issuance_id = ?", issuance.id.value()).stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
