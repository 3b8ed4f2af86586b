package kr.civilid.approval.decision.kafka;

import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.Desk;
import kr.civilid.approval.stage.Rows;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceEvent.Requested;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IssuanceListenerTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void an_application_opens_an_approval_that_waits_for_the_department() {
        var id = bureau.applied();

        read(bureau.head(), id)
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("steps.state", contains("WAITING", "LATER"));
    }

    @Test
    void an_application_delivered_twice_or_said_twice_is_announced_once() {
        var request = bureau.request(IssuanceId.next());
        var eventId = UUID.randomUUID();
        Bus.say(eventId, request);
        Bus.say(eventId, request);
        Bus.say(request);
        afterwards(request.issuanceId());

        assertThat(Database.column(
                        "select type from outbox where key = ?",
                        request.issuanceId().toString()))
                .containsExactly("approval.opened.v1");
    }

    @Test
    void a_withdrawal_closes_the_approval() {
        var id = bureau.applied();
        Bus.say(new IssuanceEvent.Withdrawn(id, Instant.now()));

        closed(id);
        read(bureau.head(), id).body("steps.state", contains("SKIPPED", "SKIPPED"));
        Desk.approve(bureau.head(), id, bureau)
                .statusCode(409)
                .body("type", equalTo("urn:civilid:problem:already-decided"));
        assertThat(Bus.saidOf(id)).containsExactly("opened");
    }

    @Test
    void an_expiry_closes_the_approval_between_its_steps() {
        var id = bureau.applied();
        Desk.approve(bureau.head(), id, bureau).statusCode(201);
        Bus.say(new IssuanceEvent.Expired(id, Instant.now()));

        closed(id);
        assertThat(Database.column(
                        "select state from approval_transition where issuance_id = ? order by version", id.value()))
                .containsExactly("PENDING", "PENDING", "CLOSED");
    }

    @Test
    void an_erased_person_leaves_the_decisions_and_the_evidence_and_nothing_personal() {
        var id = bureau.applied();
        Desk.approve(bureau.head(), id, bureau).statusCode(201);
        Desk.giveBack(bureau.hr(), id, bureau, "홍길동 님은 휴직 중입니다.").statusCode(201);
        List<String> before = evidence(id);

        Bus.say(new IssuanceEvent.PersonErased(id, PersonId.next(), Instant.now()));
        afterwards(id);

        read(bureau.auditor(), id)
                .statusCode(200)
                .body("content.name", equalTo("erased"))
                .body("content.employeeNumber", equalTo("erased"))
                .body("steps.comment", hasItem("erased"))
                .body("steps.state", contains("APPROVED", "RETURNED"));
        assertThat(evidence(id)).isEqualTo(before).hasSize(2);
        assertThat(Database.column(
                        "select master_key || length(personal_key) from person join approval a on a.person_id = person.id"
                                + " where a.issuance_id = ?",
                        id.value()))
                .containsExactly("erased0");
        assertThat(Database.column("select row_to_json(d)::text from decision d where issuance_id = ?", id.value()))
                .noneMatch(row -> row.contains("홍길동") || row.contains("2020123456") || row.contains(bureau.hash()));
        Desk.as(bureau.auditor())
                .get("/approvals/{id}/evidence", id.toString())
                .then()
                .body("$", not(hasKey("salt")));
        assertThat(before).noneMatch(record -> payload(record).contains(bureau.hash()));
        assertThatThrownBy(() -> Database.change("update decision set comment = 'x' where issuance_id = ?", id.value()))
                .hasMessageContaining("only ever added");
    }

    @Test
    void nobody_is_erased_from_an_approval_that_never_was() {
        var id = IssuanceId.next();
        Bus.say(new IssuanceEvent.PersonErased(id, PersonId.next(), Instant.now()));

        afterwards(id);
        assertThat(Database.column("select key from parked where key = ?", id.toString()))
                .isEmpty();
    }

    private static String payload(String record) {
        return new String(
                java.util.Base64.getUrlDecoder().decode(record.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> evidence(IssuanceId id) {
        return Desk.as(bureau.auditor())
                .get("/approvals/{id}/evidence", id.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("records");
    }

    @Test
    void a_withdrawal_that_overtakes_its_application_waits_for_it() {
        var request = bureau.request(IssuanceId.next());
        Bus.say(new IssuanceEvent.Withdrawn(request.issuanceId(), Instant.now()));
        // Another key's application is not held up by it.
        assertThat(bureau.applied()).isNotNull();

        await().atMost(Bus.PATIENCE)
                .until(() -> Database.column(
                                        "select key from parked where key = ?",
                                        request.issuanceId().toString())
                                .size()
                        == 1);
    }

    @Test
    void a_content_that_is_not_for_us_is_given_up_and_the_next_is_heard() throws JOSEException {
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("approval-1").generate();
        var good = bureau.request(IssuanceId.next());
        Bus.say(with(good, good.contentHash(), Sealed.to(stranger, bureau.hong())));
        afterwards(good.issuanceId());

        assertThat(Database.column(
                        "select state from approval where issuance_id = ?",
                        good.issuanceId().value()))
                .isEmpty();
    }

    @Test
    void a_content_without_its_hash_is_given_up() {
        var good = bureau.request(IssuanceId.next());
        Bus.say(with(good, Digest.of(new byte[0]), good.content()));
        afterwards(good.issuanceId());

        assertThat(Database.column(
                        "select state from approval where issuance_id = ?",
                        good.issuanceId().value()))
                .isEmpty();
    }

    @Test
    void no_name_or_number_leaves_in_an_event() {
        var id = bureau.applied();
        Desk.giveBack(bureau.head(), id, bureau, "카나리아-사유").statusCode(201);
        Bus.await(id, kr.civilid.events.catalog.ApprovalEvent.Returned.class);

        assertThat(Bus.heard())
                .filteredOn(event -> event.key().equals(id.toString()))
                .extracting(event -> new String(event.payload(), StandardCharsets.UTF_8))
                .noneMatch(text -> text.contains("홍길동")
                        || text.contains("2020123456")
                        || text.contains("카나리아")
                        || text.contains(bureau.head().username()));
    }

    private static Requested with(Requested request, Digest hash, Sealed content) {
        return new Requested(
                request.issuanceId(),
                request.personId(),
                request.kind(),
                request.agency(),
                hash,
                content,
                request.at());
    }

    private static void closed(IssuanceId id) {
        await().atMost(Bus.PATIENCE).until(() -> Rows.state(id.value()).equals("CLOSED"));
    }

    /// Waits until everything said of `id` so far has been handled: what is said behind it, of the same key, has been.
    private static void afterwards(IssuanceId id) {
        var last = UUID.randomUUID();
        Bus.say(last, new IssuanceEvent.PersonErased(id, PersonId.next(), Instant.now()));
        await().atMost(Bus.PATIENCE)
                .until(() -> !Database.column("select topic from inbox where event_id = ?", last)
                        .isEmpty());
    }
}
