package kr.civilid.sample.door.kafka;

import io.smallrye.reactive.messaging.MutinyEmitter;
import java.time.LocalDate;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// Breaks on purpose what the resource beside it leaves whole: every other way to Kafka, to the time and to dice.
class Doorbell {

    void ring(Emitter<String> emitter) {
        emitter.complete();
    }

    void ringGently(MutinyEmitter<String> emitter) {
        emitter.sendAndForget("ring");
    }

    void ringHard(KafkaProducer<String, String> producer) {
        producer.flush();
    }

    @Outgoing("rings")
    String rung() {
        return LocalDate.now() + " " + System.currentTimeMillis() + " " + new Random().nextInt();
    }
}
