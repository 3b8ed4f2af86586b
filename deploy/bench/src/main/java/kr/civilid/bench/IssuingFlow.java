package kr.civilid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.local.journey.FirstJourney;
import kr.civilid.testkit.peers.Applicant;

/// S3: token, nonce, credential with proof and notification, with DPoP and wallet attestation, load generator included.
///
/// The bound is what its signatures, verifications and commits alone would take on these cores:
///
/// | per flow | at the server | at the phone |
/// |---|---|---|
/// | signatures | 1 (the credential) | 4 DPoP proofs, 1 attestation PoP, 1 key proof, 1 key pair |
/// | verifications | 4 DPoP proofs, attestation and its PoP, 1 key proof | – |
/// | commits | token, signing intent, credential, notification | – |
final class IssuingFlow {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 200;
    private static final int AT_ONCE = 8;
    private static final int SIGNS = 1 + 4 + 1 + 1 + 1;
    private static final int VERIFIES = 4 + 2 + 1;
    private static final int COMMITS = 4;

    private final LocalSystem system;
    private final Cast cast;

    IssuingFlow(LocalSystem system) {
        this.system = system;
        this.cast = new Cast(FirstJourney.addresses(system.addresses()));
    }

    void measure() throws Exception {
        System.out.println("S3 issuing flow: preparing " + (WARM_UP + MEASURED) + " consented applicants");
        var applicants = IntStream.range(601, 601 + WARM_UP + MEASURED)
                .mapToObj(number -> cast.civilServant(Applicant.numbered(number)))
                .toList();
        Crowd.each(applicants, AT_ONCE, CivilServant::comesToTheConsent);
        take(offered(applicants.subList(0, WARM_UP)));
        var offered = offered(applicants.subList(WARM_UP, applicants.size()));
        long start = System.nanoTime();
        var times = take(offered);
        double perSecond = offered.size() / ((System.nanoTime() - start) / 1e9);

        var signatures = Bounds.signatures();
        double commits = Bounds.commits(system.addresses().postgres(), AT_ONCE, Duration.ofSeconds(5));
        int cores = Runtime.getRuntime().availableProcessors();
        double bound =
                1 / ((SIGNS / signatures.signs() + VERIFIES / signatures.verifies()) / cores + COMMITS / commits);
        System.out.printf(
                "S3 %.1f flows/s (%s); bound %.1f flows/s of %.0f signs/s, %.0f verifies/s per core, %.0f commits/s; ratio %.2f (goal 0.30)%n",
                perSecond, times, bound, signatures.signs(), signatures.verifies(), commits, perSecond / bound);
    }

    private static List<Offered> offered(List<CivilServant> applicants) {
        return applicants.stream()
                .map(who -> new Offered(who, who.asksForTheOffer(), who.receivesTheTransactionCode()))
                .toList();
    }

    private static Figures take(List<Offered> offered) {
        return Crowd.each(offered, AT_ONCE, one -> one.who().takesTheId(one.offer(), one.code(), 1));
    }

    private record Offered(CivilServant who, JsonNode offer, String code) {}
}
