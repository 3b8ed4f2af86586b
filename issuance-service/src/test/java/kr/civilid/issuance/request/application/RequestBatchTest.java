package kr.civilid.issuance.request.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.Lanes;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.request.application.RequestBatch.Item;
import kr.civilid.issuance.request.application.RequestBatch.Outcome;
import kr.civilid.issuance.request.application.RequestBatch.Sitting;
import kr.civilid.issuance.request.application.RequestIssuance.Wanted;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Role;
import org.junit.jupiter.api.Test;

class RequestBatchTest {

    private static final Caller ESARAM = new Caller(
            "subject", "esaram", Set.of(Role.HR_SYSTEM), "esaram", Optional.empty(), Optional.empty(), "10.0.0.1");

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T03:00:00Z"));
    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private Duration eachTakes = Duration.ZERO;

    @Test
    void a_thousand_keep_their_order() {
        var outcomes = taken(1_000);

        assertThat(outcomes).hasSize(1_000).allMatch(Outcome.Taken.class::isInstance);
        assertThat(issuances.announced).hasSize(1_000);
        assertThat(outcomes.stream()
                        .map(outcome ->
                                ((Outcome.Taken) outcome).receipt().request().id())
                        .distinct())
                .hasSize(1_000);
    }

    @Test
    void what_cannot_be_begun_in_time_is_left_to_the_next_batch() {
        eachTakes = Duration.ofSeconds(1);

        var outcomes = taken(20);

        assertThat(outcomes.subList(0, 7)).allMatch(Outcome.Taken.class::isInstance);
        assertThat(outcomes.subList(7, 20))
                .allSatisfy(
                        outcome -> assertThat(((Outcome.Refused) outcome).why()).isInstanceOf(NotBegunInTime.class));
        assertThat(issuances.announced).hasSize(7);
    }

    @Test
    void while_the_next_piece_arrives_the_time_of_a_batch_stands_still() {
        eachTakes = Duration.ofSeconds(1);
        var items = items(8);
        var sitting = sitting();

        var first = take(sitting, items.subList(0, 4));
        clock.pass(Duration.ofMinutes(1));
        var second = take(sitting, items.subList(4, 8));

        assertThat(first).allMatch(Outcome.Taken.class::isInstance);
        assertThat(second.subList(0, 3)).allMatch(Outcome.Taken.class::isInstance);
        assertThat(second.getLast()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void an_empty_batch_has_no_outcome() {
        assertThat(taken(0)).isEmpty();
    }

    private List<Outcome> taken(int count) {
        return take(sitting(), items(count));
    }

    private static List<Outcome> take(Sitting sitting, List<Item> piece) {
        return sitting.take(piece).await().indefinitely();
    }

    private Sitting sitting() {
        var envelopes = new Envelopes(key(), key(), new JWKSet(key()));
        var requestIssuance = new RequestIssuance(
                issuances,
                new InMemoryIntakes(),
                new Strangers(),
                Eligibilities.USUAL,
                _ -> Uni.createFrom().item(Optional.empty()),
                new Contents((_, _) -> Uni.createFrom().item(new byte[32])),
                (_, _, _, _) -> Uni.createFrom().voidItem(),
                new DirectTransactions(),
                envelopes,
                clock);
        return new RequestBatch(requestIssuance, new Slow(), Settings.DEFAULT, clock).of(ESARAM);
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new Item(
                        "key-" + index,
                        Digest.of(new byte[] {1}),
                        new Wanted(Kind.NEW, Optional.empty(), Eligibilities.APPLICANT, Eligibilities.REGULAR)))
                .toList();
    }

    private final class Slow implements Lanes {
        @Override
        public <T> Uni<T> apart(Supplier<Uni<T>> work) {
            return Uni.createFrom().deferred(work::get).invoke(() -> clock.pass(eachTakes));
        }
    }

    /// Everybody is somebody new.
    private static final class Strangers implements Persons {
        @Override
        public Uni<PersonId> known(String hrSystem, String employeeNumber) {
            return Uni.createFrom().item(PersonId.next());
        }

        @Override
        public Uni<List<PersonId>> numbered(String employeeNumber) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<Boolean> isSame(PersonId person, String ci) {
            return Uni.createFrom().item(true);
        }
    }

    private static final class InMemoryIntakes implements Intakes {
        private final Map<String, Intake> kept = new HashMap<>();

        @Override
        public Uni<Optional<Intake>> earlier(Intake intake) {
            return Uni.createFrom().item(() -> Optional.ofNullable(kept.putIfAbsent(intake.key(), intake)));
        }

        @Override
        public Uni<Intake> of(IssuanceId issuance) {
            return Uni.createFrom()
                    .item(() -> kept.values().stream()
                            .filter(intake -> intake.issuance().equals(issuance))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
