package kr.civilid.registry.status.application;

import static java.util.Map.entry;
import static kr.civilid.registry.status.domain.StatusValue.INVALID;
import static kr.civilid.registry.status.domain.StatusValue.NEEDS_RENEWAL;
import static kr.civilid.registry.status.domain.StatusValue.SUSPENDED;
import static kr.civilid.registry.status.domain.StatusValue.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Copy;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowCredentialsTest {

    private static final String BASE = "https://registry.example";
    private static final CredentialId ID = new CredentialId(new UUID(7, 7));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final InMemoryStatusLists lists = new InMemoryStatusLists();
    private final FollowCredentials followCredentials = new FollowCredentials(lists, new ListAddress(BASE));

    @Test
    void copies_begin_valid_and_open_their_list() {
        hear(issued(at(1, 5), at(3, 9)));

        assertThat(lists.value(1, 5)).isEqualTo(VALID);
        assertThat(lists.value(3, 9)).isEqualTo(VALID);
        assertThat(lists.changes).containsOnly(entry(1, 0L), entry(3, 0L));
    }

    @Test
    void every_copy_of_a_credential_changes_with_it() {
        hear(issued(at(1, 5), at(1, 6)));
        hear(new CredentialEvent.CredentialRevoked(ID, List.of(at(1, 5), at(1, 6)), Reason.LOST_PHONE, NOON));

        assertThat(lists.value(1, 5)).isEqualTo(INVALID);
        assertThat(lists.value(1, 6)).isEqualTo(INVALID);
    }

    @Test
    void each_event_has_its_value() {
        hear(new CredentialEvent.CredentialSuspended(ID, List.of(at(1, 1)), Reason.ON_LEAVE, NOON));
        hear(new CredentialEvent.CredentialNeedsRenewal(ID, List.of(at(1, 2)), NOON));
        hear(new CredentialEvent.CredentialSuspended(ID, List.of(at(1, 3)), Reason.ON_LEAVE, NOON));
        hear(new CredentialEvent.CredentialResumed(ID, List.of(at(1, 3)), NOON.plusSeconds(1)));

        assertThat(lists.value(1, 1)).isEqualTo(SUSPENDED);
        assertThat(lists.value(1, 2)).isEqualTo(NEEDS_RENEWAL);
        assertThat(lists.value(1, 3)).isEqualTo(VALID);
    }

    @Test
    void an_issue_that_comes_late_does_not_bring_a_revoked_copy_back() {
        hear(new CredentialEvent.CredentialRevoked(ID, List.of(at(1, 5)), Reason.SIGNING_ABANDONED, NOON));
        hear(issued(at(1, 5)));

        assertThat(lists.value(1, 5)).isEqualTo(INVALID);
    }

    @Test
    void events_heard_together_come_to_what_they_come_to_one_by_one() {
        hear(
                issued(at(1, 5), at(2, 5)),
                new CredentialEvent.CredentialSuspended(ID, List.of(at(1, 5), at(2, 5)), Reason.ON_LEAVE, NOON),
                new CredentialEvent.CredentialResumed(ID, List.of(at(1, 5)), NOON.plusSeconds(1)),
                new CredentialEvent.CredentialRevoked(ID, List.of(at(2, 7)), Reason.LOST_PHONE, NOON));

        assertThat(lists.value(1, 5)).isEqualTo(VALID);
        assertThat(lists.value(2, 5)).isEqualTo(SUSPENDED);
        assertThat(lists.value(2, 7)).isEqualTo(INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/statuslists/1",
                "https://registry.example/statuslists/",
                "https://registry.example/statuslists/01",
                "https://registry.example/statuslists/10000",
                "https://registry.example/statuslists/1/",
                "https://registry.example/statuslists/1?a",
                "https://registry.example.evil/statuslists/1",
                "https://REGISTRY.example/statuslists/1",
            })
    void a_list_of_somebody_else_changes_nothing(String uri) {
        var event = issued(at(1, 1), new StatusReference(URI.create(uri), 2));

        assertThatIllegalArgumentException().isThrownBy(() -> hear(event));
        assertThat(lists.copies).isEmpty();
    }

    private void hear(CredentialEvent... events) {
        followCredentials.on(List.of(events)).await().indefinitely();
    }

    private static CredentialEvent issued(StatusReference... statuses) {
        var copies = List.of(statuses).stream()
                .map(status -> new Copy(status, Digest.commitment(new byte[16], status.toString())))
                .toList();
        return new CredentialEvent.CredentialIssued(ID, IssuanceId.next(), new PersonId(new UUID(1, 1)), copies, NOON);
    }

    private static StatusReference at(int n, int index) {
        return new StatusReference(URI.create(BASE + "/statuslists/" + n), index);
    }
}
