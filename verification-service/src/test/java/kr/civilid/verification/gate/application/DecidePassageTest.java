package kr.civilid.verification.gate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.GateId;
import kr.civilid.events.catalog.PassageEvent;
import kr.civilid.events.catalog.PassageEvent.PassageAllowed;
import kr.civilid.events.catalog.PassageEvent.PassageRefused;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.verification.Complex;
import kr.civilid.verification.decision.application.Decision;
import kr.civilid.verification.decision.application.Intake;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Outcome;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Outcome.Refused;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.domain.Site;
import kr.civilid.verification.decision.jws.Chain;
import kr.civilid.verification.gate.domain.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a gate does when the database is slow, down, or has seen the presentation elsewhere.
class DecidePassageTest {

    private static final Instant NOW = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Gate gate = new Gate(
            new GateId("sejong-1-north"),
            "북문",
            new GatePolicy(new Site(Complex.SEJONG), Set.of(), Optional.empty(), true, Set.of()));
    private final InMemoryPassages passages = new InMemoryPassages();
    private final FollowRegistry registry =
            new FollowRegistry(new Intake(Chain.certificate(Complex.registry().rootDer())), clock);
    private final String shown = Complex.id().qr(Complex.SEJONG, NOW, "name");

    @BeforeEach
    void the_registry_was_heard() {
        var voice = new RegistryVoice(LocalTrust.in(Path.of("target/local-trust")));
        registry.on(voice.trustList(1, Complex.ISSUER, NOW));
        registry.on(voice.statusList(Complex.LIST, 1, Map.of(), NOW));
    }

    @Test
    void an_allowed_passage_is_written_down_once() {
        var gateKeeper = keeper(DatabaseDown.REFUSE);

        assertThat(asks(gateKeeper)).isInstanceOf(Allowed.class);
        assertThat(asks(gateKeeper)).isEqualTo(new Refused(Reason.REPLAYED));
        assertThat(passages.announced)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("PassageAllowed", "PassageRefused");
    }

    @Test
    void a_presentation_accepted_at_another_replica_is_refused() {
        asks(keeper(DatabaseDown.REFUSE));

        assertThat(asks(keeper(DatabaseDown.REFUSE))).isEqualTo(new Refused(Reason.REPLAYED));
    }

    @Test
    void a_refusal_is_announced_with_its_reason() {
        keeper(DatabaseDown.REFUSE).at(gate, "CID1:").await().indefinitely();

        assertThat(passages.announced)
                .singleElement()
                .isInstanceOfSatisfying(
                        PassageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("malformed"));
    }

    @Test
    void without_a_database_a_gate_stays_shut_unless_its_setting_says_otherwise() {
        passages.answer = Uni.createFrom().failure(new IllegalStateException("down"));

        assertThat(asks(keeper(DatabaseDown.REFUSE))).isEqualTo(new Refused(Reason.REPLAY_CHECK_UNAVAILABLE));
        assertThat(asks(keeper(DatabaseDown.ALLOW))).isInstanceOf(Allowed.class);
    }

    @Test
    void without_a_database_a_second_showing_here_is_refused_all_the_same() {
        passages.answer = Uni.createFrom().failure(new IllegalStateException("down"));
        var keeper = keeper(DatabaseDown.ALLOW);
        asks(keeper);

        assertThat(asks(keeper)).isEqualTo(new Refused(Reason.REPLAYED));
    }

    @Test
    void a_database_that_does_not_answer_counts_as_down() {
        passages.answer = Uni.createFrom().nothing();

        assertThat(asks(keeper(DatabaseDown.REFUSE))).isEqualTo(new Refused(Reason.REPLAY_CHECK_UNAVAILABLE));
        assertThat(keeper(DatabaseDown.REFUSE).at(gate, "CID1:").await().indefinitely())
                .isEqualTo(new Refused(Reason.MALFORMED));
    }

    private Outcome asks(DecidePassage keeper) {
        return keeper.at(gate, shown).await().indefinitely();
    }

    private DecidePassage keeper(DatabaseDown databaseDown) {
        return new DecidePassage(
                new Decision(), registry, new RecentPresentations(clock), passages, clock, databaseDown);
    }

    private static final class InMemoryPassages implements Passages {

        private final List<PassageEvent> announced = new ArrayList<>();
        private final List<Digest> accepted = new ArrayList<>();
        private Uni<Boolean> answer = Uni.createFrom().nullItem();

        @Override
        public Uni<Boolean> allow(PassageAllowed allowed, Site site, Digest presentation) {
            return answer.onItem().ifNull().switchTo(() -> {
                announced.add(allowed);
                var first = !accepted.contains(presentation);
                accepted.add(presentation);
                return Uni.createFrom().item(first);
            });
        }

        @Override
        public Uni<Void> refuse(PassageRefused refused) {
            return answer.replaceWithVoid().invoke(() -> announced.add(refused));
        }
    }
}
