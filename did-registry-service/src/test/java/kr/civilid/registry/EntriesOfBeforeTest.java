package kr.civilid.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// What a release of before kept of each copy by itself.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EntriesOfBeforeTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final CredentialId id = CredentialId.next();
    private final List<StatusReference> copies = List.of(at(3), at(5));

    @Test
    void they_are_served_and_move_to_their_credential_with_its_next_news() {
        Database.change("insert into status_list (n, changes) values (21, 1)");
        Database.change("""
                insert into status_entry (list, idx, value, revoked, suspended_at, change)
                values (21, 3, 2, false, '%s', 1), (21, 5, 2, false, '%s', 1)""".formatted(NOON, NOON));
        await().ignoreExceptions().atMost(SOON).until(() -> values().equals(List.of(2, 2)));

        try (var bus = new Bus()) {
            bus.deliver(new CredentialEvent.CredentialNeedsRenewal(id, copies, NOON));
            await().atMost(SOON).until(() -> Database.count("select count(*) from status_entry where list = 21") == 0);
            assertThat(Database.count("""
                    select count(*) from credential_status where indices = array[3, 5] and suspended_at = '%s'
                        and renewal_due_at = '%s' and credential_id = '%s'""".formatted(NOON, NOON, id))).isOne();
            assertThat(values()).containsExactly(2, 2);

            bus.deliver(new CredentialEvent.CredentialResumed(id, copies, NOON.plusSeconds(1)));
            await().atMost(SOON).until(() -> values().equals(List.of(0, 0)));
        }
    }

    private List<Integer> values() {
        var list = StatusLists.at("/statuslists/21");
        return copies.stream().map(list::value).toList();
    }

    private static StatusReference at(int index) {
        return new StatusReference(URI.create("http://localhost:8083/statuslists/21"), index);
    }
}
