package kr.civilid.issuance.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.Hold.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens to an ID in whatever order, its state is what a simple model says, and so is what the world heard.
class CredentialLifeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final List<StatusReference> STATUSES =
            List.of(new StatusReference(URI.create("https://registry.example/statuslists/1"), 42));
    private static final List<Reason> STAFF_REASONS =
            List.of(Reason.LOST_PHONE, Reason.HR_DECISION, Reason.ON_LEAVE, Reason.DUTY_SUSPENDED);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_life_is_what_the_model_says(long seed) {
        var life = new Life(new Random(seed));
        for (var step = 0; step < 40; step++) {
            life.goOn();
            life.check();
        }
    }

    private static final class Life {

        private final Random random;
        private Credential credential = new Credential.Active(
                CredentialId.next(), IssuanceId.next(), PersonId.next(), NOON.plusSeconds(9_999), NOON);
        private Instant now = NOON;
        private final Set<Source> holding = EnumSet.noneOf(Source.class);
        private boolean renewalDue;
        private boolean revoked;
        private final List<CredentialEvent> heard = new ArrayList<>();

        Life(Random random) {
            this.random = random;
        }

        void goOn() {
            now = now.plusSeconds(1);
            if (credential instanceof Credential.Live live) {
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> suspend(live, STAFF_REASONS.get(random.nextInt(STAFF_REASONS.size())));
                    case 4, 5, 6 -> release(live, Source.values()[random.nextInt(Source.values().length)]);
                    case 7, 8, 9, 10 -> follow(live);
                    default -> revoke(live);
                }
            }
        }

        private void suspend(Credential.Live live, Reason reason) {
            var hold = Hold.byStaff(reason, now);
            var step = live.suspend(hold, STATUSES, now);
            assertThat(step.isPresent()).isEqualTo(holding.add(hold.source()));
            step.ifPresent(this::take);
        }

        private void release(Credential.Live live, Source source) {
            var step = live.release(source, STATUSES, now);
            assertThat(step.isPresent()).isEqualTo(holding.remove(source));
            step.ifPresent(this::take);
        }

        private void follow(Credential.Live live) {
            var orders = new ArrayList<Hold>();
            holding.removeIf(Source::byOrder);
            for (var reason : List.of(Reason.ON_LEAVE, Reason.DUTY_SUSPENDED)) {
                if (random.nextBoolean()) {
                    orders.add(Hold.byOrder(reason, now));
                    holding.add(orders.getLast().source());
                }
            }
            renewalDue = random.nextBoolean();
            live.follow(orders, renewalDue, STATUSES, now).ifPresent(this::take);
        }

        private void revoke(Credential.Live live) {
            revoked = true;
            take(live.revoke(Reason.HR_DECISION, STATUSES, now));
        }

        private void take(Transition<?> step) {
            credential = step.to();
            assertThat(step.events()).allSatisfy(event -> assertThat(event.at()).isEqualTo(now));
            heard.addAll(step.events());
        }

        void check() {
            switch (credential) {
                case Credential.Revoked _ -> assertThat(revoked).isTrue();
                case Credential.Suspended suspended -> {
                    assertThat(revoked).isFalse();
                    assertThat(sources(suspended)).isEqualTo(holding).isNotEmpty();
                    assertThat(suspended.renewalDue()).isEqualTo(renewalDue);
                }
                case Credential.NeedsRenewal _ -> {
                    assertThat(holding).isEmpty();
                    assertThat(renewalDue && !revoked).isTrue();
                }
                case Credential.Active _ -> {
                    assertThat(holding).isEmpty();
                    assertThat(renewalDue || revoked).isFalse();
                }
            }
            assertThat(standing()).isEqualTo(credential.getClass().getSimpleName());
        }

        private static Set<Source> sources(Credential.Suspended suspended) {
            return suspended.holds().all().stream().map(Hold::source).collect(Collectors.toSet());
        }

        /// As the status list reads the events: a resumption ends what was said before it.
        private String standing() {
            var suspended = false;
            var due = false;
            for (var event : heard) {
                switch (event) {
                    case CredentialEvent.CredentialIssued _ -> throw new AssertionError("no copies were signed");
                    case CredentialEvent.CredentialSuspended _ -> suspended = true;
                    case CredentialEvent.CredentialNeedsRenewal _ -> due = true;
                    case CredentialEvent.CredentialResumed _ -> {
                        suspended = false;
                        due = false;
                    }
                    case CredentialEvent.CredentialRevoked _ -> {
                        assertThat(event).isSameAs(heard.getLast());
                        return "Revoked";
                    }
                }
            }
            return suspended ? "Suspended" : due ? "NeedsRenewal" : "Active";
        }
    }
}
