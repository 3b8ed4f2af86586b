package kr.civilid.events.access.desk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import kr.civilid.events.access.desk.Desk;
import kr.civilid.events.access.desk.Tampering;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever may change rows, and lacks the key, is found out.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TamperTest {

    @Inject
    Desk desk;

    private long lane;
    private long last;

    @BeforeEach
    void five_records_more() {
        desk.looksAt(5);
        lane = Desk.laneLastWritten();
        last = Database.count("select seq from access_lane where lane = ?", lane);
        Tampering.tamper("create table kept_record as select * from access_ledger");
        Tampering.tamper("create table kept_lane as select * from access_lane");
        Command.findsNothing();
    }

    @AfterEach
    void everything_is_as_it_was() {
        Tampering.tamper("delete from access_ledger");
        Tampering.tamper("insert into access_ledger select * from kept_record");
        Tampering.tamper("delete from access_lane");
        Tampering.tamper("insert into access_lane overriding system value select * from kept_lane");
        Tampering.tamper("drop table kept_record");
        Tampering.tamper("drop table kept_lane");
        Command.findsNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "at; at + interval '1 microsecond'",
                "who; 'somebody.else'",
                "subject; 'x'",
                "roles; ''",
                "client; who",
                "who_agency; null",
                "from_address; '10.0.0.1'",
                "person_id; gen_random_uuid()",
                "issuance_id; null",
                "agency; '1130000'",
                "act; 'desk.changed'",
                "why; why || ' '",
                "request_id; ''",
                "hash; sha256('x')",
            })
    void an_altered_column_is_found(String column, String value) {
        Tampering.tamper(
                "update access_ledger set %s = %s where lane = ? and seq = ?".formatted(column, value), lane, last - 2);

        Command.finds("lane %d record %d: ALTERED".formatted(lane, last - 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void a_missing_record_is_found_wherever_it_was(int back) {
        Tampering.tamper("delete from access_ledger where lane = ? and seq = ?", lane, last - back);

        Command.finds("lane %d record %d: MISSING, 1 gone".formatted(lane, last - back));
    }

    @Test
    void the_first_record_of_all_is_missed() {
        Tampering.tamper("delete from access_ledger where lane = ? and seq = 1", lane);

        Command.finds("lane %d record 1: MISSING".formatted(lane));
    }

    @Test
    void two_that_changed_places_are_found() {
        Tampering.tamper(
                "update access_ledger set seq = case seq when ? then ? else ? end where lane = ? and seq in (?, ?)",
                last - 3,
                last - 1,
                last - 3,
                lane,
                last - 3,
                last - 1);

        Command.finds(
                "lane %d record %d: REORDERED, what belongs here stands at %d".formatted(lane, last - 3, last - 1));
    }

    @Test
    void a_copy_put_in_again_is_found() {
        copy(last - 2, last + 1);

        Command.finds("lane %d record %d: INSERTED".formatted(lane, last + 1));
    }

    @Test
    void a_record_put_in_between_is_found_though_the_others_made_room() {
        // In two strides: records of one instant would stand in each other's way.
        Tampering.tamper("update access_ledger set seq = seq + 1000000 where lane = ? and seq > ?", lane, last - 2);
        Tampering.tamper("update access_ledger set seq = seq - 999999 where lane = ? and seq > 1000000", lane);
        copy(last - 2, last - 1);
        Tampering.tamper("update access_lane set seq = seq + 1 where lane = ?", lane);

        Command.finds("lane %d record %d:".formatted(lane, last - 1));
    }

    @Test
    void a_place_taken_twice_is_found() {
        Tampering.tamper(
                "insert into access_ledger select lane, seq, at + interval '1 second', who, subject, roles, client,"
                        + " who_agency, from_address, person_id, issuance_id, agency, act, why, request_id, hash"
                        + " from access_ledger where lane = ? and seq = ?",
                lane,
                last);

        Command.finds("lane %d record %d: INSERTED, there are two".formatted(lane, last));
    }

    @Test
    void the_newest_records_cannot_be_taken_with_the_count_set_right() {
        Tampering.tamper("delete from access_ledger where lane = ? and seq > ?", lane, last - 2);
        Tampering.tamper("update access_lane set seq = ? where lane = ?", last - 2, lane);

        Command.finds("lane %d record %d: ALTERED, the lane names another hash".formatted(lane, last - 2));
    }

    @Test
    void a_lane_that_is_gone_leaves_its_records_without_one() {
        Tampering.tamper("delete from access_lane where lane = ?", lane);

        Command.finds("lane %d record 1: INSERTED, there is no such lane".formatted(lane));
    }

    @Test
    void letting_a_lane_go_takes_the_key() {
        Tampering.tamper("delete from access_ledger where lane = ?", lane);
        Tampering.tamper("update access_lane set dropped_at = now(), dropped_seal = head where lane = ?", lane);

        Command.finds("lane %d record %d: ALTERED, the service never let it go".formatted(lane, last));
    }

    @Test
    void the_first_fault_of_each_lane_is_told_once() {
        Tampering.tamper("update access_ledger set who = 'x' where lane = ?", lane);

        assertThat(Command.run().said().lines().filter(line -> line.startsWith("lane " + lane + " ")))
                .hasSize(1);
    }

    private void copy(long from, long to) {
        Tampering.tamper(
                "insert into access_ledger select lane, ?, at, who, subject, roles, client, who_agency, from_address,"
                        + " person_id, issuance_id, agency, act, why, request_id, hash"
                        + " from access_ledger where lane = ? and seq = ?",
                to,
                lane,
                from);
    }
}
