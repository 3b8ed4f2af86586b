package kr.civilid.events.delivery;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/// `failure-strategy=inbox`: a listener that fails outside the inbox has its record told to the dead-letter topic, as
/// the inbox does it. SmallRye's own strategy would publish the record and the exception's text in clear.
@ApplicationScoped
@Identifier("inbox")
class InboxFailures implements KafkaFailureHandler.Factory {

    private final Inbox inbox;

    InboxFailures(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> report) {
        return new KafkaFailureHandler() {

            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
                return inbox.dismiss(bytes(record), DeadLetters.Reason.REFUSED_BY_LISTENER)
                        .chain(() -> Uni.createFrom().completionStage(record.ack()));
            }
        };
    }

    private static ConsumerRecord<String, byte[]> bytes(IncomingKafkaRecord<?, ?> record) {
        var bytes = new ConsumerRecord<>(
                record.getTopic(),
                record.getPartition(),
                record.getOffset(),
                String.valueOf(record.getKey()),
                record.getPayload() instanceof ConsumerRecord<?, ?> delivery && delivery.value() instanceof byte[] value
                        ? value
                        : record.getPayload() instanceof byte[] value ? value : new byte[0]);
        record.getHeaders().forEach(header -> bytes.headers().add(header));
        return bytes;
    }
}
