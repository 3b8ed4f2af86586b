package kr.civilid.events.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kr.civilid.events.delivery.relay.Carrier.Outcome;
import kr.civilid.events.delivery.relay.Unpublished.Lane;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CarrierTest {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final Carrier carrier = new Carrier(producer, new CloudEvents("http://localhost", "test."));

    @Test
    void events_of_one_key_wait_for_each_other_and_keys_do_not() {
        var outcome = carry(row(1, "t", "a"), row(2, "t", "a"), row(3, "t", "b"));

        awaitSent("a", "b");
        producer.completeNext();
        producer.completeNext();
        awaitSent("a", "b", "a");
        producer.completeNext();
        assertThat(outcome.join().sent()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void what_lies_behind_a_failed_event_is_not_sent() {
        var outcome = carry(row(1, "t", "a"), row(2, "t", "a"), row(3, "t", "b"));

        awaitSent("a", "b");
        producer.errorNext(new RecordTooLargeException());
        producer.completeNext();
        assertThat(outcome.join().sent()).containsExactly(3L);
        assertThat(outcome.join().failed()).containsOnlyKeys(new Lane("t", "a"));
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void a_topic_in_trouble_is_left_alone_for_the_rest_of_the_batch_and_others_are_not() {
        var outcome =
                carry(row(1, "t", "a"), row(2, "t", "b"), row(3, "t", "b"), row(4, "other", "c"), row(5, "other", "c"));

        awaitSent("a", "b", "c");
        producer.errorNext(new TimeoutException());
        producer.completeNext();
        producer.completeNext();
        awaitSent("a", "b", "c", "c");
        producer.completeNext();
        assertThat(outcome.join().sent()).containsExactlyInAnyOrder(2L, 4L, 5L);
        assertThat(outcome.join().failed()).containsOnlyKeys(new Lane("t", "a"), new Lane("t", "b"));
    }

    private CompletableFuture<Outcome> carry(Unpublished... rows) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return carrier.carry(List.of(rows));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void awaitSent(String... keys) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(producer.history())
                        .extracting(ProducerRecord::key)
                        .containsExactly(keys));
    }

    private static Unpublished row(long id, String topic, String key) {
        return new Unpublished(
                id, new UUID(0, id), new Lane(topic, key), "x.y.v1", 1, new byte[0], Instant.EPOCH, null, null);
    }
}
