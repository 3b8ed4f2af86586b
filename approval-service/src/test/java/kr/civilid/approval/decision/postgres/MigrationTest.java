package kr.civilid.approval.decision.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database from before rounds, acting and chains goes on with what it holds.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MigrationTest {

    private static final UUID PENDING = UUID.randomUUID();

    @BeforeEach
    void there_is_no_database_yet() {
        database("latest").clean();
    }

    @Test
    void what_was_open_stays_open_in_its_first_round_and_is_tended_to() throws SQLException {
        database("0100").migrate();
        fill();
        database("latest").migrate();

        assertThat(one("select round || ' ' || counts_from || ' ' || state || ' ' || kind from old.approval"))
                .isEqualTo("1 1 PENDING NEW");
        assertThat(one("select count(*) from old.approval where tend_at = opened_at"))
                .isEqualTo("1");
        assertThat(one("select round || ' ' || step || ' ' || authority from old.decision"))
                .isEqualTo("1 DEPARTMENT OWN_OFFICE");
        assertThat(one("select step || ' ' || deadline_days || ' ' || escalated from old.waiting_approval w"
                        + " join old.approval_step s using (issuance_id, step)"))
                .isEqualTo("HR 3 false");
        assertThat(one("select count(*) from old.application_content where round = 1"))
                .isEqualTo("1");
    }

    @Test
    void a_replica_of_before_may_still_open_and_decide() throws SQLException {
        database("latest").migrate();

        fill();

        assertThat(one("select round from old.decision")).isEqualTo("1");
    }

    private static Flyway database(String version) {
        var address = System.getProperty("civilid.postgres.address");
        var database = System.getProperty("civilid.postgres.database");
        return Flyway.configure()
                .dataSource("jdbc:postgresql://%s/%s".formatted(address, database), "civilid", "civilid")
                .schemas("old")
                .locations("db/delivery", "db/access", "db/migration")
                .target(version)
                .cleanDisabled(false)
                .load();
    }

    /// As the service wrote before: the department has approved, HR is to decide.
    private static void fill() throws SQLException {
        for (var sql : new String[] {
            "insert into old.approval (issuance_id, person_id, state, version, opened_at)"
                    + " values (?, gen_random_uuid(), 'PENDING', 2, now())",
            "insert into old.application_content (issuance_id, employee_number, name, agency, department, position, rank,"
                    + " content_hash) values (?, '2020', 'x', '1741000', 'd', 'p', 'r', repeat('A', 43))",
            "insert into old.approval_step (issuance_id, place, step, agency, department, waiting)"
                    + " values (?, 0, 'DEPARTMENT', '1741000', 'd', false)",
            "insert into old.approval_step (issuance_id, place, step, agency, waiting)"
                    + " values (?, 1, 'HR', '1741000', true)"
        }) {
            Database.change(sql, PENDING);
        }
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to old");
            statement.execute("insert into decision (issuance_id, step, kind, decider_subject, decider_username,"
                    + " decider_agency, decider_number, applicant_agency, applicant_number, content_hash, comment, at)"
                    + " values ('" + PENDING
                    + "', 'DEPARTMENT', 'APPROVE', 's', 'u', '1741000', '1', '1741000', '2020',"
                    + " repeat('A', 43), '', now())");
        }
    }

    private static String one(String sql) {
        return Database.column(sql).getFirst();
    }
}
