package kr.civilid.events.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.keys.FastProvider;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record as it came, seen through its CloudEvents headers. Nothing in it is trusted: what does not have the form it
/// should have counts as missing.
record Arrival(ConsumerRecord<String, byte[]> delivery, String topic) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TYPE_FORM = Pattern.compile("[a-z]+(\\.[a-z-]+){1,3}\\.v\\d{1,3}");
    private static final Pattern SEQUENCE_FORM = Pattern.compile("\\d{1,18}");
    private static final Pattern TRACE_FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /// What the bytes turn out to be.
    sealed interface Content<E extends Event> {}

    record Readable<E extends Event>(E event) implements Content<E> {}

    record UnknownType<E extends Event>() implements Content<E> {}

    record Unreadable<E extends Event>() implements Content<E> {}

    static Arrival of(ConsumerRecord<String, byte[]> delivery, String prefix) {
        var topic = delivery.topic();
        return new Arrival(delivery, topic.startsWith(prefix) ? topic.substring(prefix.length()) : topic);
    }

    <E extends Event> Content<E> read(Class<E> topic) {
        try {
            return EventJson.read(payload(), topic)
                    .<Content<E>>map(Readable::new)
                    .orElseGet(UnknownType::new);
        } catch (IOException | RuntimeException e) {
            // The latter: the JSON text "null", or a record whose constructor misses something.
            return new Unreadable<>();
        }
    }

    Optional<UUID> eventId() {
        return header("ce_id", UUID_FORM).map(UUID::fromString);
    }

    Optional<String> type() {
        return header("ce_type", TYPE_FORM);
    }

    Optional<String> traceParent() {
        return header("traceparent", TRACE_FORM);
    }

    /// 0 where the record does not say.
    long sequence() {
        return header("ce_sequence", SEQUENCE_FORM).map(Long::parseLong).orElse(0L);
    }

    String key() {
        return delivery.key() == null ? "" : delivery.key();
    }

    byte[] payload() {
        return delivery.value() == null ? new byte[0] : delivery.value();
    }

    String sha256() {
        return HexFormat.of().formatHex(FastProvider.sha256().digest(payload()));
    }

    private Optional<String> header(String name, Pattern form) {
        return Optional.ofNullable(delivery.headers().lastHeader(name))
                .map(header -> header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8))
                .filter(form.asMatchPredicate());
    }

    /// Where it lay; says nothing of what it holds.
    @Override
    public String toString() {
        return "%s/%d@%d".formatted(topic, delivery.partition(), delivery.offset());
    }
}
