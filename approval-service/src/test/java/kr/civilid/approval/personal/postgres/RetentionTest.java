package kr.civilid.approval.personal.postgres;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.approval.personal.application.KeepRetention;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.MovableClock;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Why a head let somebody act for them is nobody's business for good.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RetentionTest {

    private final Bureau bureau = Bureau.found();
    private final Caller cho = bureau.person("cho", "2016000009", "applicant");
    private UUID delegation = new UUID(0, 0);
    private IssuanceId id = new IssuanceId(new UUID(0, 0));

    @Inject
    MovableClock clock;

    @Inject
    KeepRetention keepRetention;

    @BeforeEach
    void somebody_has_decided_while_the_head_was_ill() {
        id = bureau.applied();
        var today = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
        delegation = UUID.fromString(as(bureau.head())
                .contentType(ContentType.JSON)
                .body(Map.of("delegate", cho.username(), "from", today, "until", today, "reason", "수술로 입원"))
                .post("/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        approve(cho, id, bureau).statusCode(201);
    }

    @AfterEach
    void the_period_is_as_at_first() {
        keep("180 days");
    }

    @Test
    void the_reason_goes_when_its_time_is_over_and_what_was_decided_stays() throws Throwable {
        var evidence = evidence();
        clock.ahead(Duration.ofDays(180));
        keepRetention();
        assertThat(reasons()).hasSize(2);

        clock.ahead(Duration.ofDays(181));
        keepRetention();

        assertThat(reasons()).isEmpty();
        assertThat(keepRetention()).isZero();
        assertThat(Database.column("select master_key from person where id = ?", delegation))
                .containsExactly("erased");
        read(bureau.auditor(), id)
                .statusCode(200)
                .body("content.name", equalTo("홍길동"))
                .body("steps[0].decidedAs", equalTo("ACTING_FOR"))
                .body("steps[0].absence.byOrder", equalTo(false));
        assertThat(evidence()).isEqualTo(evidence).hasSize(1);
    }

    @Test
    void the_period_is_a_row() throws Throwable {
        keep("1 day");
        clock.ahead(Duration.ofDays(2));
        keepRetention();

        assertThat(reasons()).isEmpty();
    }

    @Test
    void nobody_puts_another_reason_in_its_place() {
        assertThatThrownBy(() -> Database.change("update delegation set reason_box = 'x' where id = ?", delegation))
                .hasMessageContaining("only ever ended");
        assertThatThrownBy(
                        () -> Database.change("update decision set reason_box = 'x' where issuance_id = ?", id.value()))
                .hasMessageContaining("only ever added");
    }

    private int keepRetention() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(keepRetention::now);
    }

    private static void keep(String period) {
        Database.change("update retention_period set keep = cast(? as interval)", period);
    }

    private List<String> reasons() {
        return Database.column("""
                select encode(reason_box, 'hex') from delegation where id = ? and octet_length(reason_box) > 0
                union all
                select encode(reason_box, 'hex') from decision where issuance_id = ? and reason_box is not null
                """, delegation, id.value());
    }

    private List<String> evidence() {
        return as(bureau.auditor())
                .get("/approvals/{id}/evidence", id.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("records");
    }
}
