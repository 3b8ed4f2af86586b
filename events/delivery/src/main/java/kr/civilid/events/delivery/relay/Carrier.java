package kr.civilid.events.delivery.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import kr.civilid.events.delivery.relay.Unpublished.Lane;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/// Sends a batch: within a lane one event after the other's acknowledgement, the lanes side by side.
final class Carrier implements AutoCloseable {

    /// Which rows Kafka has for certain, and where it went wrong.
    record Outcome(List<Long> sent, Map<Lane, Exception> failed) {}

    private record Answer(Unpublished row, @Nullable Exception failure) {}

    private final Producer<String, byte[]> producer;
    private final CloudEvents cloudEvents;

    Carrier(Producer<String, byte[]> producer, CloudEvents cloudEvents) {
        this.producer = producer;
        this.cloudEvents = cloudEvents;
    }

    Outcome carry(List<Unpublished> batch) throws InterruptedException {
        var lanes = new LinkedHashMap<Lane, Deque<Unpublished>>();
        batch.forEach(row ->
                lanes.computeIfAbsent(row.lane(), _ -> new ArrayDeque<>()).add(row));
        var answers = new LinkedBlockingQueue<Answer>();
        var outcome = new Outcome(new ArrayList<>(), new HashMap<>());
        var underWay = 0;
        var troubled = new ConcurrentHashMap<String, Exception>();
        for (var lane : lanes.values()) {
            send(lane.remove(), answers, troubled);
            underWay++;
        }
        while (underWay > 0) {
            var answer = answers.take();
            var lane = lanes.getOrDefault(answer.row().lane(), new ArrayDeque<>());
            if (answer.failure() != null) {
                outcome.failed().put(answer.row().lane(), answer.failure());
                underWay--;
            } else {
                outcome.sent().add(answer.row().id());
                if (lane.isEmpty()) {
                    underWay--;
                } else {
                    send(lane.remove(), answers, troubled);
                }
            }
        }
        return outcome;
    }

    /// Always on the relay's thread: a send may wait for metadata, and the producer's own thread must not.
    /// A topic in trouble is tried once per batch, for each try may wait as long.
    private void send(Unpublished row, BlockingQueue<Answer> answers, Map<String, Exception> troubled) {
        var topic = row.lane().topic();
        var trouble = troubled.get(topic);
        if (trouble != null) {
            answers.add(new Answer(row, trouble));
            return;
        }
        var _ = producer.send(cloudEvents.record(row), (_, failure) -> {
            if (failure != null && concernsTheTopic(failure)) {
                troubled.put(topic, failure);
            }
            answers.add(new Answer(row, failure));
        });
    }

    /// A broker in trouble, or a topic that is missing or barred; a record too large is nobody's trouble but its own.
    static boolean concernsTheTopic(Exception failure) {
        return !(failure instanceof RecordTooLargeException || failure instanceof SerializationException);
    }

    /// At once: what is still under way was not acknowledged, and whoever leads next sends it again.
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
