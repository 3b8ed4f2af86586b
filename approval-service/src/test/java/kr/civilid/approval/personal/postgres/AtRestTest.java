package kr.civilid.approval.personal.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.decide;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.TellingId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever gets at the tables, or a copy of them, finds nobody there.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AtRestTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final String AWAY = "9191817161";
    private static final String RETURNED = "카나리아반려";
    private static final String REASON = "카나리아수술";

    private final Bureau bureau = new Bureau(Bureau.found().agency(), "카나리아부서");
    private final Application canary = new Application(
                    "9090807060", "카나리아이름", bureau.agency(), bureau.department(), "카나리아직", "카나리아급")
            .salted(new byte[32]);
    private final Caller cho = bureau.person("cho", "2016000009", "applicant");

    /// Of a department that is nobody's secret: who decides is there by name.
    private final Caller hr = new Caller(
            "hr." + bureau.agency(),
            "civilid-web",
            List.of("hr-officer"),
            bureau.agency().digits(),
            "human-resources",
            "2010000003");

    private final PersonId person = PersonId.next();
    private final IssuanceId id = IssuanceId.next();

    @BeforeEach
    void an_application_goes_through_every_table() {
        Bus.say(new IssuanceEvent.Requested(
                id,
                person,
                IssuanceEvent.Kind.NEW,
                bureau.agency(),
                canary.digest(),
                Bureau.sealed(canary),
                Instant.now()));
        Bus.await(id, ApprovalEvent.Opened.class);
        as(hr).contentType("application/json")
                .body(Map.of(
                        "delegate",
                        "2016000009",
                        "from",
                        TODAY.toString(),
                        "until",
                        TODAY.toString(),
                        "reason",
                        REASON))
                .post("/delegations")
                .then()
                .statusCode(201);
        Bus.say(new EmploymentEvent.ManyAbsencesOrdered(
                TellingId.next(),
                List.of(new EmploymentEvent.Told(PersonId.next(), 1)),
                Bureau.sealed(new ManyAbsences(List.of(new Absences(
                        AWAY,
                        List.of(bureau.agency()),
                        List.of(new Absences.Absence(Absences.Reason.LEAVE, TODAY, TODAY)))))),
                Instant.now()));
        as(bureau.head()).get("/approvals").then().body("items[0].applicant.name", equalTo("카나리아이름"));
        decided(bureau.head(), Map.of("decision", "APPROVE"));
        decided(cho, Map.of("decision", "RETURN", "comment", RETURNED));
        Bus.await(id, ApprovalEvent.Returned.class);
        as(hr).get("/post-reports").then().body("items[0].applicant", equalTo("카나리아이름"));
        await().atMost(Bus.PATIENCE)
                .until(() -> !Database.column(
                                "select cause from ordered_absence where agency = ?",
                                bureau.agency().digits())
                        .isEmpty());
    }

    @Test
    void no_table_holds_a_name_a_number_or_a_word_about_anybody_in_clear() {
        read(hr, id).body("content.name", equalTo("카나리아이름")).body("steps[1].comment", equalTo(RETURNED));
        as(hr).get("/delegations").then().body("given[0].reason", equalTo(REASON));
        assertThat(Database.column(
                        "select step from decision where issuance_id = ? and reason_box is not null", id.value()))
                .containsExactly("HR");

        String salt = evidence("salt");
        assertThat(salt).isNotBlank();

        assertThat(tables()).contains("application_content", "decision", "delegation", "evidence", "outbox", "person");
        assertThat(everything())
                .hasSizeGreaterThan(20)
                .noneMatch(row -> row.contains("카나리아")
                        || row.contains("9090807060")
                        || row.contains(AWAY)
                        || row.contains(salt)
                        || row.contains(HexFormat.of().formatHex("카나리아".getBytes(UTF_8)))
                        || row.contains(HexFormat.of().formatHex("9090807060".getBytes(UTF_8))));
    }

    @Test
    void who_is_erased_cannot_be_read_any_more_not_even_with_the_rows_of_a_copy() {
        var box =
                Database.column("select encode(box, 'hex') from application_content where issuance_id = ?", id.value());
        var salt = Database.column("select encode(salt_box, 'hex') from approval where issuance_id = ?", id.value());
        List<String> records = evidence("records");

        Bus.say(new IssuanceEvent.PersonErased(id, person, Instant.now()));
        await().atMost(Bus.PATIENCE)
                .until(() -> Database.column("select master_key from person where id = ?", person.value())
                        .equals(List.of("erased")));
        Database.change(
                "update application_content set box = decode(?, 'hex') where issuance_id = ?",
                box.getFirst(),
                id.value());
        Database.change(
                "update approval set salt_box = decode(?, 'hex') where issuance_id = ?", salt.getFirst(), id.value());

        read(bureau.auditor(), id)
                .statusCode(200)
                .body("content.name", equalTo("erased"))
                .body("content.employeeNumber", equalTo("erased"))
                .body("steps[1].comment", equalTo("erased"));
        assertThat(this.<List<String>>evidence("records")).isEqualTo(records).hasSize(2);
        assertThat(this.<String>evidence("salt")).isNull();
        assertThat(Database.column(
                        "select applicant_hash || content_hash from decision where issuance_id = ?", id.value()))
                .containsOnly("erased" + "A".repeat(43));
    }

    private void decided(Caller who, Map<String, String> decision) {
        var body = new java.util.HashMap<>(decision);
        body.put("contentHash", canary.digest().base64url());
        decide(who, id, body).statusCode(201);
    }

    private <T> T evidence(String member) {
        return as(bureau.auditor())
                .get("/approvals/{id}/evidence", id.toString())
                .then()
                .statusCode(200)
                .extract()
                .path(member);
    }

    private static List<String> tables() {
        return Database.column("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'");
    }

    private static List<String> everything() {
        return tables().stream()
                .flatMap(table -> Database.column("select t::text from \"%s\" t".formatted(table)).stream())
                .flatMap(row -> Stream.concat(Stream.of(row), records(row)))
                .toList();
    }

    /// What is signed is not to be read at first sight, and so looked into.
    private static Stream<String> records(String row) {
        return Stream.of(row.split("[^A-Za-z0-9_.-]"))
                .filter(word -> word.matches("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .map(jws -> new String(java.util.Base64.getUrlDecoder().decode(jws.split("\\.")[1]), UTF_8));
    }
}
