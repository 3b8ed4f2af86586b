package kr.civilid.registry.status.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.registry.status.application.ServedList.Representation;
import kr.civilid.registry.status.domain.News;
import kr.civilid.registry.status.domain.Standing;
import kr.civilid.registry.status.domain.StatusList;
import kr.civilid.registry.status.domain.StatusToken;
import org.junit.jupiter.api.Test;

class PublishStatusListsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final InMemoryStatusLists lists = new InMemoryStatusLists();
    private final ServedLists served = new ServedLists();
    private final AdjustableClock clock = new AdjustableClock();
    private final WritingTokens tokens = new WritingTokens();
    private final PublishStatusLists publishStatusLists =
            new PublishStatusLists(lists, tokens, served, new ListAddress("https://registry.example"), clock, LIFETIME);

    @Test
    void the_first_list_is_served_from_the_start() {
        first();

        assertThat(served.numbers()).containsExactly(1);
        assertThat(servedText(1)).isEqualTo("https://registry.example/statuslists/1 0:0 5:0");
    }

    @Test
    void a_change_is_published_and_served() {
        first();
        revoke(5);
        due();

        assertThat(servedText(1)).isEqualTo("https://registry.example/statuslists/1 0:0 5:1");
        assertThat(lists.published).extracting(StatusToken::version).containsExactly(1L, 2L);
    }

    @Test
    void many_changes_make_one_publication() {
        first();
        List.of(0, 5, 6, 7).forEach(this::revoke);
        due();

        assertThat(lists.published).hasSize(2);
    }

    @Test
    void what_has_not_changed_is_not_published_again() {
        first();
        clock.now = NOON.plus(LIFETIME.dividedBy(2)).minusSeconds(1);
        due();

        assertThat(lists.published).hasSize(1);
    }

    @Test
    void past_half_its_life_a_token_is_signed_again() {
        first();
        clock.now = NOON.plus(LIFETIME.dividedBy(2)).plusSeconds(1);
        due();

        assertThat(lists.published).hasSize(2);
        assertThat(served.find(1).orElseThrow().token().expiresAt()).isEqualTo(clock.now.plus(LIFETIME));
    }

    @Test
    void a_change_during_a_run_is_published_by_that_run() {
        first();
        tokens.gate = new CompletableFuture<>();
        revoke(0);
        var running = publishStatusLists.due().subscribeAsCompletionStage();
        revoke(5);
        due();
        assertThat(lists.published).hasSize(1);
        tokens.gate.complete(null);

        running.toCompletableFuture().join();
        assertThat(servedText(1)).isEqualTo("https://registry.example/statuslists/1 0:1 5:1");
    }

    @Test
    void a_run_that_fails_does_not_stop_the_next() {
        first();
        revoke(5);
        tokens.gate = CompletableFuture.failedFuture(new IllegalStateException("no key"));
        assertThat(publishStatusLists
                        .due()
                        .onFailure()
                        .recoverWithNull()
                        .await()
                        .indefinitely())
                .isNull();
        tokens.gate = CompletableFuture.completedFuture(null);
        due();

        assertThat(servedText(1)).endsWith("5:1");
    }

    @Test
    void an_older_token_never_replaces_a_newer_one() {
        first();
        var newest = served.find(1).orElseThrow();
        var older = new StatusToken(1, 0, newest.token().signed(), NOON, NOON.plus(LIFETIME));
        served.hold(new ServedList(older, newest.jwt(), newest.cwt()));

        assertThat(served.find(1)).contains(newest);
    }

    private void first() {
        publishStatusLists.first().await().indefinitely();
    }

    private void due() {
        publishStatusLists.due().await().indefinitely();
    }

    private void revoke(int index) {
        var news = new News(Set.of(index), Standing::revoke);
        lists.hear(1, Map.of(CredentialId.next(), List.of(news))).await().indefinitely();
    }

    private String servedText(int n) {
        return served.find(n).orElseThrow().token().signed().jwt();
    }

    /// Writes two entries in plain text where the product signs.
    private static final class WritingTokens implements StatusTokens {

        private CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

        @Override
        public Uni<StatusToken.Signed> sign(StatusList list, URI uri, Instant issuedAt, Instant expiresAt) {
            var text = "%s 0:%d 5:%d".formatted(uri, list.get(0), list.get(5));
            return Uni.createFrom().completionStage(gate).map(_ -> new StatusToken.Signed(text, new byte[0]));
        }

        @Override
        public Uni<ServedList> serve(StatusToken token) {
            var bytes = new Representation(new byte[0], new byte[0], "tag", "tag.gz");
            return Uni.createFrom().item(new ServedList(token, bytes, bytes));
        }
    }

    private static final class AdjustableClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
