package kr.civilid.events.access.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.desk.verify.Command;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WritingTest {

    @Inject
    Desk desk;

    @Inject
    AccessRecords accessRecords;

    @Inject
    MovableClock clock;

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void a_record_says_who_when_from_where_whose_what_and_why() {
        var whose = Desk.somebody(Desk.MOIS);

        desk.looks(Desk.PARK, whose);

        assertThat(Database.column(
                        "select concat_ws('|', who, subject, roles, client, who_agency, from_address, issuance_id, agency,"
                                + " act, why) from access_ledger where person_id = ?",
                        whose.person().orElseThrow().value()))
                .containsExactly(
                        "park.hr|subject-of-park|hr-officer|civilid-web|1741000|192.0.2.7|%s|1741000|desk.read|창구 업무"
                                .formatted(whose.issuance().orElseThrow()));
    }

    @Test
    void a_look_that_is_rolled_back_leaves_nothing_and_no_gap() {
        var before = Database.count("select count(*) from access_ledger");

        assertThatThrownBy(() -> desk.in(() -> accessRecords
                        .add(desk.record(Desk.PARK, Desk.somebody(Desk.MOIS)))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no")))))
                .hasMessageContaining("no");
        desk.looks(Desk.PARK, Desk.somebody(Desk.MOIS));

        assertThat(Database.count("select count(*) from access_ledger")).isEqualTo(before + 1);
        Command.findsNothing();
    }

    @Test
    void a_thousand_records_of_one_act_are_one_statement_and_one_chain() {
        desk.looksAt(1_000);

        Command.findsNothing();
    }

    @Test
    void several_notes_of_one_transaction_stand_behind_each_other() {
        desk.in(() -> accessRecords
                .add(desk.record(Desk.PARK, Desk.somebody(Desk.MOIS)))
                .chain(() -> accessRecords.add(desk.record(Desk.ESARAM, Desk.somebody(Desk.OTHER)))));

        Command.findsNothing();
    }

    @Test
    void forty_at_once_use_lanes_of_their_own_and_every_chain_is_whole() {
        var before = Database.count("select count(*) from access_ledger");

        desk.manyLook(40, 10);

        assertThat(Database.count("select count(*) from access_ledger")).isEqualTo(before + 400);
        Command.findsNothing();
    }

    @Test
    void nobody_waits_for_a_transaction_that_stays_open() throws SQLException {
        desk.looks(Desk.PARK, Desk.somebody(Desk.MOIS));
        var before = Database.count("select count(*) from access_lane");
        try (var slow = Database.connect();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select 1 from access_lane for update");

            desk.looks(Desk.PARK, Desk.somebody(Desk.MOIS));

            assertThat(Database.count("select count(*) from access_lane")).isEqualTo(before + 1);
        }
        Command.findsNothing();
    }

    @Test
    void a_month_that_nobody_made_ahead_is_made_by_whoever_writes_first() {
        clock.ahead(Duration.ofDays(500));

        desk.manyLook(8, 2);

        Command.findsNothing();
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_record() {
        desk.looks(Desk.PARK, Desk.somebody(Desk.MOIS));
        for (var sql : new String[] {
            "update access_ledger set who = 'nobody'",
            "delete from access_ledger",
            "truncate access_ledger",
            "delete from access_lane",
            "update access_lane set seq = 0"
        }) {
            assertThatThrownBy(() -> Database.change(sql)).hasCauseInstanceOf(SQLException.class);
        }
    }
}
