package kr.civilid.issuance.credential.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.delivery.patience.Trouble;
import kr.civilid.issuance.credential.application.KeyProofs.Proven;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.lifecycle.domain.Employment;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Transition;
import kr.civilid.issuance.stage.Applicants;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Bus;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import kr.civilid.testkit.rest.Answers;
import org.jspecify.annotations.Nullable;

/// A few people of the real service, whom many callers deal with at the same time.
@Singleton
public class ParallelLives {

    private static final ECKey KEY = Keys.next();
    private static final Digest STALE = Digest.of(new byte[] {1});

    private final Issuances issuances;
    private final PrepareSigning prepareSigning;
    private final CompleteSigning completeSigning;
    private final LiveIds ids;

    private final List<Map<String, Object>> people =
            Stream.generate(Applicants::somebody).limit(4).toList();
    private final List<IssuanceId> requests = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<PrepareSigning.Prepared> underWay = new ConcurrentLinkedDeque<>();
    final Map<UUID, ApprovalEvent> said = new ConcurrentHashMap<>();

    ParallelLives(Issuances issuances, PrepareSigning prepareSigning, CompleteSigning completeSigning, LiveIds ids) {
        this.issuances = issuances;
        this.prepareSigning = prepareSigning;
        this.completeSigning = completeSigning;
        this.ids = ids;
    }

    List<String> ids() {
        return requests.stream().map(IssuanceId::toString).toList();
    }

    void something(Random random) {
        try {
            command(random);
        } catch (RuntimeException e) {
            // Who waited for a lock for longer than anybody may is told to come again, and does so with the next one.
            if (!Trouble.passes(e)) {
                throw e;
            }
        }
    }

    private void command(Random random) {
        var person = people.get(random.nextInt(people.size()));
        var dice = random.nextInt(100);
        if (dice < 8 || requests.isEmpty()) {
            apply(person);
            return;
        }
        var latest = requests.size() - 1 - random.nextInt(Math.min(requests.size(), 5));
        var id = requests.get(latest);
        if (dice < 56) {
            forward(id, person);
        } else if (dice < 66) {
            approvalSays(id, random);
        } else if (dice < 82) {
            completeSigning(random.nextInt(4) == 0);
        } else if (dice < 86) {
            answered(HrApi.as(Caller.ESARAM).withdraw(id.toString()));
        } else if (dice < 90) {
            answered(HrApi.as(Caller.ESARAM).resubmit(id.toString(), Map.of("employee", promoted(person, random))));
        } else if (dice < 95) {
            change((String) person.get("employeeNumber"), random.nextInt(6));
        } else {
            order((String) person.get("employeeNumber"), random.nextInt(8));
        }
    }

    private void apply(Map<String, Object> person) {
        var answer = HrApi.as(Caller.ESARAM).apply(person);
        answered(answer);
        if (answer.statusCode() == 201) {
            requests.add(IssuanceId.fromString(Answers.at(answer, "/id")));
        }
    }

    /// What would come next, as far as nobody else is faster.
    private void forward(IssuanceId id, Map<String, Object> person) {
        switch (ids.in(() -> issuances.find(id))) {
            case Issuance.Requested open ->
                approved(id, Step.DEPARTMENT, open.request().contentHash());
            case Issuance.DepartmentApproved open ->
                approved(id, Step.HR, open.request().contentHash());
            case Issuance.Approved _ ->
                step(id, now -> now instanceof Issuance.Approved at ? at.invite(Approvals.now()) : null);
            case Issuance.Invited _ ->
                step(id, now -> now instanceof Issuance.Invited at ? at.enrol(STALE, Approvals.now()) : null);
            case Issuance.Enrolled _ ->
                step(id, now -> now instanceof Issuance.Enrolled at ? at.setPin(Approvals.now()) : null);
            case Issuance.PinSet _ ->
                step(id, now -> now instanceof Issuance.PinSet at ? at.verifyIdentity(Approvals.now()) : null);
            case Issuance.IdentityVerified _ ->
                step(
                        id,
                        now -> now instanceof Issuance.IdentityVerified at
                                ? at.consent("2026-01", Approvals.now())
                                : null);
            case Issuance.Consented _, Issuance.Issued _ -> beginSigning(id);
            case Issuance.Returned _, Issuance.Withdrawn _, Issuance.Expired _ -> apply(person);
        }
    }

    private void step(IssuanceId id, Function<Issuance, @Nullable Transition<? extends Issuance, IssuanceEvent>> step) {
        ids.in(() -> issuances.advance(id, now -> Optional.ofNullable(step.apply(now))));
    }

    private void approved(IssuanceId id, Step step, Digest content) {
        say(
                switch (step) {
                    case DEPARTMENT -> new ApprovalEvent.StepApproved(id, step, content, Approvals.now());
                    case HR -> new ApprovalEvent.Granted(id, content, Approvals.now());
                });
    }

    private void approvalSays(IssuanceId id, Random random) {
        var content = random.nextBoolean()
                ? STALE
                : ids.in(() -> issuances.find(id)).request().contentHash();
        switch (random.nextInt(5)) {
            case 0 -> say(new ApprovalEvent.Granted(id, content, Approvals.now()));
            case 1 -> say(new ApprovalEvent.StepApproved(id, Step.DEPARTMENT, content, Approvals.now()));
            case 2 -> say(new ApprovalEvent.Returned(id, Step.HR, Approvals.toUs("사진이 흐립니다."), Approvals.now()));
            // The same event once more, or late.
            default ->
                said.forEach((eventId, event) -> {
                    if (event.issuanceId().equals(id) && random.nextInt(4) == 0) {
                        Bus.say(eventId, event);
                    }
                });
        }
    }

    private void say(ApprovalEvent event) {
        var eventId = UUID.randomUUID();
        said.put(eventId, event);
        Bus.say(eventId, event);
    }

    private void beginSigning(IssuanceId id) {
        refusable(() ->
                underWay.add(LiveIds.run(() -> prepareSigning.of(id, new Proven(List.of(KEY, KEY), Set.of())))));
    }

    private void completeSigning(boolean onceMore) {
        var prepared = onceMore ? underWay.peekFirst() : underWay.pollLast();
        if (prepared != null) {
            refusable(() -> LiveIds.run(() -> completeSigning.of(prepared)));
        }
    }

    private static void refusable(Runnable work) {
        try {
            work.run();
        } catch (OAuthError _) {
            // Somebody else was faster.
        }
    }

    private static void change(String number, int what) {
        switch (what) {
            case 0 -> answered(hr().body(Map.of("reason", "HR_DECISION")).post("/ids/" + number + "/revocation"));
            case 1, 2 -> answered(hr().body(Map.of("reason", "HR_DECISION")).post("/ids/" + number + "/suspension"));
            case 3, 4 -> answered(hr().delete("/ids/" + number + "/suspension?source=STAFF"));
            default -> answered(hr().body(Map.of("employeeNumber", number)).post("/loss-reports"));
        }
    }

    private static void order(String number, int what) {
        var kind = List.of("LEAVE", "RETURN", "RETURN", "TRANSFER", "RETIREMENT", "REHIRE", "REHIRE", "REHIRE")
                .get(what);
        var order = Map.of(
                "orderId",
                UUID.randomUUID().toString(),
                "employeeNumber",
                number,
                "kind",
                kind,
                "effectiveDate",
                LocalDate.now(Employment.SEOUL).toString());
        answered(as(Caller.ESARAM).body(Map.of("orders", List.of(order))).post("/personnel-orders"));
    }

    private static Map<String, Object> promoted(Map<String, Object> person, Random random) {
        return Applicants.with(person, "rank", random.nextBoolean() ? "행정주사" : "행정주사보");
    }

    private static RequestSpecification hr() {
        return as(Caller.PARK_HR);
    }

    private static RequestSpecification as(Caller who) {
        return given().auth().oauth2(Tokens.of(who)).contentType(ContentType.JSON);
    }

    /// Whatever it is, it is no fault.
    private static void answered(Response answer) {
        assertThat(answer.statusCode())
                .as(answer.asString())
                .satisfiesAnyOf(
                        status -> assertThat(status).isLessThan(500),
                        status -> assertThat(status).isEqualTo(503));
    }
}
