package kr.civilid.e2e;

import static kr.civilid.e2e.Perseverance.persist;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// F1: `kill -9` of any service, of Kafka or of PostgreSQL in the middle of a dozen journeys, of up to four of them at
/// once, then a restart. Nothing that was answered with 2xx is lost, nobody gets two IDs or a text twice, nobody is
/// stuck.
@ExtendWith(WholeSystem.class)
class KillsIT {

    private static final int ISSUANCES = 500;
    private static final int KILLS = 25;
    private static final int MOST_AT_ONCE = 4;
    private static final int WALKERS = 12;

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
    private final AtomicInteger ended = new AtomicInteger();

    KillsIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.cast = new Cast(at);
    }

    @Test
    void twenty_five_kills_over_five_hundred_issuances_lose_and_double_nothing() throws Exception {
        long seed = Long.getLong("civilid.seed", new Random().nextLong());
        System.out.println("F1 seed " + seed);
        var applicants = IntStream.range(101, 101 + ISSUANCES)
                .mapToObj(Applicant::numbered)
                .map(cast::civilServant)
                .toList();
        try (var crowd = Executors.newFixedThreadPool(WALKERS)) {
            var journeys = applicants.stream()
                    .map(who -> crowd.submit((Callable<Boolean>) () -> walk(who)))
                    .toList();
            var dice = new Random(seed);
            killWhileTheyWalk(blows(victims(dice), dice), dice);
            assertThat(failures(journeys)).isEmpty();
        }
        try (var probe = EventProbe.fromTheStart(system.addresses().kafka(), "")) {
            judge(applicants, probe);
        }
    }

    private boolean walk(CivilServant who) {
        try {
            persist(who::applies);
            persist(who::isApprovedByTheDepartmentHead);
            persist(who::isApprovedByHr);
            var code = persist(who::receivesTheInvitation);
            persist(() -> who.bindsThePhone(code));
            persist(who::setsThePin);
            persist(who::provesIdentity);
            persist(who::consents);
            persist(() -> who.takesTheId(who.asksForTheOffer(), who.receivesTheTransactionCode(), 1));
            return true;
        } finally {
            ended.incrementAndGet();
        }
    }

    /// Each part at least once, the rest by chance, in any order.
    private static List<String> victims(Random dice) {
        var byChance = Stream.generate(() -> VICTIMS.get(dice.nextInt(VICTIMS.size())));
        var victims = new ArrayList<>(
                Stream.concat(VICTIMS.stream(), byChance).limit(KILLS).toList());
        Collections.shuffle(victims, dice);
        return victims;
    }

    /// One to four of them die at once. Who is drawn twice for one blow dies once more with the next.
    private static List<Set<String>> blows(List<String> victims, Random dice) {
        var blows = new ArrayList<Set<String>>();
        var blow = new LinkedHashSet<String>();
        int most = 1 + dice.nextInt(MOST_AT_ONCE);
        for (var victim : victims) {
            if (blow.size() == most || blow.contains(victim)) {
                blows.add(blow);
                blow = new LinkedHashSet<>();
                most = 1 + dice.nextInt(MOST_AT_ONCE);
            }
            blow.add(victim);
        }
        blows.add(blow);
        return blows;
    }

    private void killWhileTheyWalk(List<Set<String>> blows, Random dice) throws InterruptedException {
        for (int blow = 0; blow < blows.size(); blow++) {
            int due = (blow + 1) * ISSUANCES / (blows.size() + 1);
            while (ended.get() < due) {
                Thread.sleep(20);
            }
            for (var victim : blows.get(blow)) {
                system.kill(victim);
                Thread.sleep(dice.nextInt(1_000));
            }
            restart(blows.get(blow));
        }
    }

    private void judge(List<CivilServant> applicants, EventProbe probe) throws InterruptedException {
        for (var who : applicants) {
            probe.await(who.issuance(), "issuance.issued.v1", Duration.ofSeconds(60));
            assertThat(persist(who::state)).isEqualTo("Issued");
        }
        // Whatever would be said twice is said by now.
        Thread.sleep(1_000);
        var said = new Said(probe.heard());
        for (var who : applicants) {
            var issuance = who.issuance();
            assertThat(said.events(issuance, "issuance.issued.v1"))
                    .as("announced once")
                    .hasSize(1);
            assertThat(said.liveIds(issuance)).as("one ID").hasSize(1);
            assertThat(texts(who, CivilServant.INVITATION))
                    .as("invitations to one phone")
                    .isEqualTo(1);
            // Who had no answer to an offer asked for another, and was texted another code.
            assertThat(texts(who, CivilServant.TRANSACTION))
                    .as("a text for each code at most")
                    .isBetween(1L, (long)
                            said.events(issuance, "issuance.offered.v1").size());
        }
    }

    private long texts(CivilServant who, Pattern code) {
        return cast.texts().texts(who.applicant().phone()).stream()
                .filter(text -> code.matcher(text).find())
                .count();
    }

    private static List<Throwable> failures(List<Future<Boolean>> journeys) throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        for (var journey : journeys) {
            try {
                journey.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }

    private void restart(Set<String> victims) {
        try {
            system.restart(victims.toArray(String[]::new));
        } catch (Exception e) {
            throw new IllegalStateException(victims + " did not come back", e);
        }
    }
}
