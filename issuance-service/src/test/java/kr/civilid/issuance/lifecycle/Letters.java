package kr.civilid.issuance.lifecycle;

import static kr.civilid.testkit.time.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceEvent.NoticeDue;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.testkit.parts.Database;

/// What holders are told by text, as notification-service finds it in the events.
@Singleton
public class Letters {

    public record Told(Notice notice, Letter letter) {}

    public List<Told> to(IssuanceId issuance) {
        return Database.column("""
                        select convert_from(payload, 'UTF8') from outbox where key = ? and type = 'issuance.notice-due.v1'
                        order by id""", issuance.toString()).stream()
                .map(Letters::opened)
                .toList();
    }

    public void awaitNotices(IssuanceId issuance, Notice... notices) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(to(issuance)).extracting(Told::notice).containsExactly(notices));
    }

    private static Told opened(String payload) {
        try {
            var event = (NoticeDue) EventJson.read(payload.getBytes(StandardCharsets.UTF_8), IssuanceEvent.class)
                    .orElseThrow();
            var own =
                    JWKSet.parse(Files.readString(Path.of(System.getProperty("civilid.sealing.notification.private"))));
            return new Told(event.notice(), event.letter().open(own, Letter.class));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
