package kr.civilid.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.testkit.parts.Redeliveries;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// One issuance as issuance-service would tell of it, over real Kafka.
final class Issuance {

    private static final String AGENCY = "1741000";

    final IssuanceId id = IssuanceId.next();
    final PersonId person = PersonId.next();
    final String phone = "010%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    /// Told `times` times over, as Kafka may.
    void isApproved(int times) {
        say(times, approved());
    }

    IssuanceEvent approved() {
        var invitation = new Invitation(phone, "AB2CD3EF", Instant.now().plus(Duration.ofDays(7)));
        return new IssuanceEvent.Approved(id, Sealed.to(addressee(), invitation), Instant.now());
    }

    void isApproved() {
        isApproved(1);
    }

    void isOffered(Duration valid) {
        say(1, offered(valid));
    }

    IssuanceEvent offered(Duration valid) {
        var code = new TransactionCode(phone, "042137", Instant.now().plus(valid));
        return new IssuanceEvent.Offered(
                id, Sealed.to(addressee(), code), code.expiresAt().minusSeconds(600));
    }

    void hasNotice(Notice notice, @Nullable String reason) {
        var letter = new Letter(phone, reason, null);
        say(1, new IssuanceEvent.NoticeDue(id, notice, Sealed.to(addressee(), letter), Instant.now()));
    }

    void isWithdrawn() {
        say(1, new IssuanceEvent.Withdrawn(id, Instant.now()));
    }

    void isErased() {
        say(1, new IssuanceEvent.PersonErased(id, person, Instant.now()));
    }

    void isRequested() {
        say(1, requested());
    }

    IssuanceEvent requested() {
        var content = Sealed.to(addressee(), "sealed to approval-service in earnest");
        return new IssuanceEvent.Requested(
                id,
                person,
                IssuanceEvent.Kind.NEW,
                new AgencyCode(AGENCY),
                Digest.of(new byte[] {1}),
                content,
                Instant.now());
    }

    private static void say(int times, IssuanceEvent event) {
        say(Collections.nCopies(times, new Redeliveries.Delivery(UUID.randomUUID(), event)));
    }

    static void say(List<Redeliveries.Delivery> deliveries) {
        Map<String, Object> settings = Map.of("bootstrap.servers", setting("civilid.kafka.address"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var each : deliveries) {
                var event = each.event();
                var delivery = new ProducerRecord<>(
                        setting("civilid.topics.prefix") + event.topic(), event.key(), EventJson.write(event));
                delivery.headers()
                        .add(new RecordHeader("ce_id", each.eventId().toString().getBytes(UTF_8)));
                delivery.headers()
                        .add(new RecordHeader("ce_type", EventJson.typeOf(event).getBytes(UTF_8)));
                producer.send(delivery);
            }
        }
    }

    static String setting(String name) {
        return System.getProperty(name);
    }

    private static ECKey addressee() {
        try {
            return ECKey.parse(Files.readString(Path.of(setting("civilid.sealing.notification.public"))));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
