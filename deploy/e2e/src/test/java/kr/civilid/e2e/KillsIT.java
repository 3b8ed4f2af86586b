package kr.civilid.e2e;

import static kr.civilid.e2e.Perseverance.persist;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// F1: `kill -9` of any service, of Kafka or of PostgreSQL, at random or in the middle of a journey. Nothing that was
/// answered with 2xx is lost, nobody gets two IDs or a text twice, nobody is stuck.
@ExtendWith(WholeSystem.class)
class KillsIT {

    private static final int ISSUANCES = 500;
    private static final int KILLS = 25;
    private static final int AT_ONCE = 12;

    private static final List<String> VICTIMS = List.of(
            "issuance-service",
            "approval-service",
            "did-registry-service",
            "notification-service",
            "verification-service",
            "kafka",
            "postgres");

    private final LocalSystem system;
    private final Cast cast;
    private final AtomicInteger done = new AtomicInteger();

    KillsIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.cast = new Cast(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuance-service",
                "approval-service",
                "did-registry-service",
                "notification-service",
                "verification-service",
                "kafka",
                "postgres"
            })
    void a_journey_goes_on_where_a_kill_met_it(String victim) throws Exception {
        var someone = cast.civilServant(Applicant.numbered(21 + VICTIMS.indexOf(victim)));
        someone.applies();
        persist(someone::isApprovedByTheDepartmentHead);

        system.kill(victim);
        var mended = Thread.ofVirtual().start(() -> restart(victim));
        persist(someone::isApprovedByHr);
        fromTheInvitationToTheId(someone);
        mended.join();

        assertThat(persist(someone::state)).isEqualTo("Issued");
        assertThat(invitations(someone)).isEqualTo(1);
    }

    @Test
    void twenty_five_kills_over_five_hundred_issuances_lose_and_double_nothing() throws Exception {
        long seed = Long.getLong("civilid.seed", new Random().nextLong());
        System.out.println("F1 seed " + seed);
        var applicants = IntStream.range(101, 101 + ISSUANCES)
                .mapToObj(Applicant::numbered)
                .map(cast::civilServant)
                .toList();
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            var journeys = applicants.stream()
                    .map(who -> crowd.submit((Callable<Boolean>) () -> walk(who)))
                    .toList();
            int kills = killWhileTheyWalk(new Random(seed));
            assertThat(kills).isEqualTo(KILLS);
            assertThat(failures(journeys)).isEmpty();
        }
        judge(applicants);
    }

    private Boolean walk(CivilServant who) {
        persist(who::applies);
        persist(who::isApprovedByTheDepartmentHead);
        persist(who::isApprovedByHr);
        fromTheInvitationToTheId(who);
        done.incrementAndGet();
        return true;
    }

    private static void fromTheInvitationToTheId(CivilServant who) {
        var code = persist(who::receivesTheInvitation);
        persist(() -> who.bindsThePhone(code));
        persist(who::setsThePin);
        persist(who::provesIdentity);
        persist(who::consents);
        persist(() -> who.takesTheId(who.asksForTheOffer(), who.receivesTheTransactionCode(), 1));
    }

    private int killWhileTheyWalk(Random dice) throws InterruptedException {
        int kills = 0;
        while (kills < KILLS) {
            int due = (kills + 1) * ISSUANCES / (KILLS + 1);
            while (done.get() < due) {
                Thread.sleep(20);
            }
            var victim = VICTIMS.get(dice.nextInt(VICTIMS.size()));
            system.kill(victim);
            kills++;
            Thread.sleep(dice.nextInt(1_000));
            restart(victim);
        }
        return kills;
    }

    private void judge(List<CivilServant> applicants) throws InterruptedException {
        try (var probe = EventProbe.fromTheStart(system.addresses().kafka(), "")) {
            for (var who : applicants) {
                probe.await(who.issuance(), "issuance.issued.v1", Duration.ofSeconds(60));
                assertThat(persist(who::state)).isEqualTo("Issued");
                assertThat(invitations(who)).as("invitations to one phone").isEqualTo(1);
            }
            Thread.sleep(1_000);
            for (var who : applicants) {
                assertThat(probe.heard())
                        .filteredOn(event -> event.type().equals("issuance.issued.v1")
                                && event.key().equals(who.issuance()))
                        .extracting(EventProbe.Heard::id)
                        .as("one ID each, however often it was announced")
                        .containsOnly(probe.await(who.issuance(), "issuance.issued.v1", Duration.ZERO)
                                .id());
            }
        }
    }

    private static List<Throwable> failures(List<Future<Boolean>> journeys) throws InterruptedException {
        var failures = new java.util.ArrayList<Throwable>();
        for (var journey : journeys) {
            try {
                journey.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }

    private long invitations(CivilServant who) {
        return cast.texts().texts(who.applicant().phone()).stream()
                .filter(text -> CivilServant.INVITATION.matcher(text).find())
                .count();
    }

    private void restart(String victim) {
        try {
            system.restart(victim);
        } catch (Exception e) {
            throw new IllegalStateException(victim + " did not come back", e);
        }
    }
}
