package kr.civilid.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.local.journey.FirstJourney;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.peers.Http;

/// S4: from the answer to HR's approval until the gateway has accepted the text, at 50 approvals a second. Held against
/// one commit and one Kafka round trip measured beside it.
final class ApprovalToText {

    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 300;
    private static final int PER_SECOND = 50;

    private final LocalSystem system;
    private final Cast cast;
    private final Map<CivilServant, Instant> answered = new ConcurrentHashMap<>();

    ApprovalToText(LocalSystem system) {
        this.system = system;
        this.cast = new Cast(FirstJourney.addresses(system.addresses()));
    }

    void measure() throws Exception {
        System.out.println("S4 approval to text: preparing " + (WARM_UP + MEASURED) + " applicants");
        var applicants = IntStream.range(2_000, 2_000 + WARM_UP + MEASURED)
                .mapToObj(number -> cast.civilServant(Applicant.numbered(number)))
                .toList();
        Crowd.each(applicants, 4, who -> {
            who.applies();
            who.isApprovedByTheDepartmentHead();
        });
        approve(applicants.subList(0, WARM_UP));
        var measured = applicants.subList(WARM_UP, applicants.size());
        approve(measured);
        var times =
                Figures.of(measured.stream().mapToDouble(this::untilAccepted).toArray());
        Bounds.commits(system.addresses().postgres(), 1, Duration.ofSeconds(1));
        var bound = Bounds.commitAndRoundTrip(
                system.addresses().postgres(), system.addresses().kafka(), "passage.v1", 200);
        System.out.printf(
                "S4 %s (goal p50 ≤ 40, p99 ≤ 200); commit and Kafka round trip %s; ratio of medians %.1f (goal ≤ 4)%n",
                times, bound, times.median() / bound.median());
    }

    /// One approval each 20 ms, whatever the ones before are doing.
    private void approve(List<CivilServant> applicants) throws InterruptedException {
        try (var clock = Executors.newScheduledThreadPool(8)) {
            for (int i = 0; i < applicants.size(); i++) {
                var who = applicants.get(i);
                var unused = clock.schedule(
                        () -> {
                            cast.hrOfficer().approve(who.issuance()).expect(201);
                            answered.put(who, Instant.now());
                        },
                        i * 1_000L / PER_SECOND,
                        TimeUnit.MILLISECONDS);
            }
        }
        applicants.forEach(CivilServant::receivesTheInvitation);
    }

    /// Both clocks are this machine's. A text accepted before the answer was read counts as at once.
    private double untilAccepted(CivilServant who) {
        var answer = answered.get(who);
        if (answer == null) {
            throw new IllegalStateException("an approval was not answered");
        }
        var texts = Http.get(
                        java.net.URI.create(system.addresses().handset() + "/"
                                + who.applicant().phone()),
                        Map.of())
                .expect(200)
                .json();
        var accepted = Instant.parse(texts.get(0).get("at").asText());
        return Math.max(0, Duration.between(answer, accepted).toNanos() / 1e6);
    }
}
