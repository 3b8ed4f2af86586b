package kr.civilid.registry.did.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.registry.did.application.IssuerKeys.AssertionKey;
import kr.civilid.registry.did.domain.Did;
import org.junit.jupiter.api.Test;

class RegisterIssuerTest {

    private static final AgencyCode MOIS = new AgencyCode("1741000");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final InMemoryOrganizations organizations = new InMemoryOrganizations();
    private final PlainLogs logs = new PlainLogs();

    @Test
    void the_first_start_gives_the_issuer_a_did_and_announces_it() {
        var did = register("first", NOON);

        assertThat(did.value()).endsWith(":localhost%3A8443:organizations:1741000");
        assertThat(organizations.announced).containsExactly(did);
        assertThat(organizations.kept.get(MOIS).log()).hasSize(1);
    }

    @Test
    void a_later_start_changes_nothing() {
        var did = register("first", NOON);

        assertThat(register("first", NOON.plusSeconds(60))).isEqualTo(did);
        assertThat(organizations.announced).hasSize(1);
        assertThat(organizations.kept.get(MOIS).log()).hasSize(1);
    }

    @Test
    void another_key_makes_another_version_of_the_same_did() {
        var did = register("first", NOON);

        assertThat(register("second", NOON.plusSeconds(60))).isEqualTo(did);
        assertThat(register("second", NOON.plusSeconds(120))).isEqualTo(did);
        assertThat(latestDocument(did).toString()).contains("#second").doesNotContain("#first");
        assertThat(organizations.kept.get(MOIS).log()).hasSize(2);
    }

    @Test
    void a_version_is_later_than_the_one_before_even_if_the_clock_is_not() {
        var did = register("first", NOON);
        register("second", NOON.minusSeconds(3600));

        var log = logs.verify(did, organizations.kept.get(MOIS).log()).await().indefinitely();
        assertThat(log.latest().time()).isAfter(NOON);
    }

    private Did register(String key, Instant now) {
        var registerIssuer = new RegisterIssuer(
                organizations,
                logs,
                () -> new AssertionKey(Map.of("kty", "EC"), key),
                new OwnAddress("localhost%3A8443"),
                Clock.fixed(now, ZoneOffset.UTC),
                MOIS.digits(),
                URI.create("http://localhost:8081"));
        return registerIssuer.now().await().indefinitely();
    }

    private Map<String, Object> latestDocument(Did did) {
        return logs.verify(did, organizations.kept.get(MOIS).log())
                .await()
                .indefinitely()
                .latest()
                .document();
    }
}
