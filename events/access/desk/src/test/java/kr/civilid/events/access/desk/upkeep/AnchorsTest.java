package kr.civilid.events.access.desk.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.civilid.events.access.desk.Desk;
import kr.civilid.events.access.desk.Tampering;
import kr.civilid.events.access.desk.verify.Command;
import kr.civilid.events.access.upkeep.Anchors;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lane set back, records and all, to what it once was.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnchorsTest {

    private static final String NEWEST =
            "select number || ' ' || encode(hash, 'hex') from access_anchor" + " order by number desc limit 1";

    @Inject
    Desk desk;

    @Inject
    Anchors anchors;

    @TempDir
    Path folder;

    private long lane;
    private long early;

    @BeforeEach
    void a_lane_has_grown_since_it_was_copied() {
        desk.looksAt(3);
        desk.await(anchors::drop);
        lane = Desk.laneLastWritten();
        early = Database.count("select seq from access_lane where lane = ?", lane);
        Tampering.tamper("create table early_lane as select * from access_lane where lane = " + lane);
        desk.looksAt(3);
        desk.await(anchors::drop);
        for (var table : new String[] {"access_ledger", "access_lane", "access_anchor", "access_anchor_lane"}) {
            Tampering.tamper("create table kept_%s as select * from %s".formatted(table, table));
        }
        Command.findsNothing();
    }

    @AfterEach
    void everything_is_as_it_was() {
        Tampering.tamper("drop table early_lane");
        for (var table : new String[] {"access_anchor_lane", "access_ledger", "access_lane", "access_anchor"}) {
            Tampering.tamper("delete from " + table);
            Tampering.tamper("insert into %s overriding system value select * from kept_%s".formatted(table, table));
            Tampering.tamper("drop table kept_" + table);
        }
        Command.findsNothing();
    }

    @Test
    void a_lane_set_back_with_its_records_is_found() {
        setBack();

        Command.finds("lane %d record %d: SET_BACK, it ends at %d".formatted(lane, early + 3, early));
    }

    @Test
    void a_lane_that_grew_again_after_it_was_set_back_is_found() {
        setBack();
        desk.looksAt(3);

        Command.finds("lane %d record %d: ALTERED, an anchor knows it with another hash".formatted(lane, early + 3));
    }

    @Test
    void a_lane_removed_without_a_trace_is_missed() {
        Tampering.tamper("delete from access_ledger where lane = ?", lane);
        Tampering.tamper("delete from access_lane where lane = ?", lane);

        Command.finds("MISSING, the whole lane is gone");
    }

    @Test
    void an_anchor_cannot_be_altered_or_left_out() {
        Tampering.tamper("update access_anchor_lane set seq = seq - 1 where (number, lane) in"
                + " (select number, lane from access_anchor_lane order by number desc limit 1)");

        Command.finds("ALTERED, its hash does not fit");
    }

    @Test
    void a_newest_anchor_taken_away_is_missed_by_whoever_has_seen_it() throws IOException {
        var seen = Files.writeString(
                folder.resolve("anchors"), Database.column(NEWEST).getFirst() + "\n");
        setBack();
        Tampering.tamper("delete from access_anchor_lane where number = (select max(number) from access_anchor)");
        Tampering.tamper("delete from access_anchor where number = (select max(number) from access_anchor)");

        assertThat(Command.run().code()).isZero();
        assertThat(Command.run("--anchors", seen.toString()).said()).contains("MISSING, it is known outside");
    }

    @Test
    void an_anchor_is_only_dropped_where_something_has_grown() {
        var before = Database.column(NEWEST);

        desk.await(anchors::drop);

        assertThat(Database.column(NEWEST)).isEqualTo(before);
    }

    private void setBack() {
        Tampering.tamper("delete from access_ledger where lane = ? and seq > ?", lane, early);
        Tampering.tamper("delete from access_lane where lane = ?", lane);
        Tampering.tamper("insert into access_lane overriding system value select * from early_lane");
    }
}
