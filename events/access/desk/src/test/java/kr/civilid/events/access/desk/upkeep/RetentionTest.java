package kr.civilid.events.access.desk.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.UUID;
import kr.civilid.events.access.chain.ChainKey;
import kr.civilid.events.access.chain.ChainKeys;
import kr.civilid.events.access.chain.Seal;
import kr.civilid.events.access.desk.Desk;
import kr.civilid.events.access.desk.MovableClock;
import kr.civilid.events.access.desk.verify.Command;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.events.access.upkeep.Anchors;
import kr.civilid.events.access.upkeep.MonthsAhead;
import kr.civilid.events.access.upkeep.Retention;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RetentionTest {

    @Inject
    Desk desk;

    @Inject
    MovableClock clock;

    @Inject
    Retention retention;

    @Inject
    MonthsAhead monthsAhead;

    @Inject
    Anchors anchors;

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void a_month_goes_as_a_whole_after_two_years_and_the_chain_is_whole_all_the_same() {
        // Before everything that other tests write, so that only this goes.
        clock.ahead(Duration.ofDays(-3_000));
        var old = look();
        desk.await(anchors::drop);
        clock.ahead(Duration.ofDays(-3_000 + 730 + 32 + 31));

        desk.await(retention::forget);

        assertThat(kept(old)).isZero();
        Command.findsNothing();
    }

    @Test
    void two_years_are_two_whole_years() {
        clock.ahead(Duration.ofDays(-6_000));
        var young = look();
        clock.ahead(Duration.ofDays(-6_000 + 729));

        desk.await(retention::forget);

        assertThat(kept(young)).isOne();
    }

    @Test
    void what_is_kept_less_than_a_year_is_refused() {
        var key = new ChainKey(new byte[32]);

        assertThatThrownBy(() ->
                        new Retention(ChainKeys.of(key), new Seal(key, "x"), Clock.systemUTC(), Period.ofMonths(11)))
                .hasMessageContaining("at least P1Y");
    }

    @Test
    void three_months_are_made_ahead() {
        clock.ahead(Duration.ofDays(4_000));

        desk.await(monthsAhead::make);
        desk.await(monthsAhead::make);

        var month = clock.instant().atZone(java.time.ZoneId.of("Asia/Seoul"));
        for (int i = 0; i < 3; i++) {
            assertThat(Database.column(
                            "select to_regclass(?)",
                            "access_ledger_%1$tY_%1$tm"
                                    .formatted(month.withDayOfMonth(1).plusMonths(i))))
                    .doesNotContainNull();
        }
    }

    @Test
    void records_from_before_the_chain_go_when_the_last_is_old_enough() throws SQLException {
        clock.ahead(Duration.ofDays(-9_000));
        Database.change("create table access_record (at timestamptz)");
        Database.change("insert into access_record values (now() - interval '9000 days')");

        desk.await(retention::forget);
        assertThat(Database.column("select to_regclass('access_record')")).doesNotContainNull();

        clock.ahead(Duration.ofDays(-9_000 + 800));
        desk.await(retention::forget);
        assertThat(Database.column("select to_regclass('access_record')")).containsOnlyNulls();
    }

    private Whose look() {
        var whose = Desk.somebody(Desk.MOIS);
        desk.looks(Desk.PARK, whose);
        assertThat(kept(whose)).isOne();
        return whose;
    }

    private static long kept(Whose whose) {
        UUID person = whose.person().orElseThrow().value();
        return Database.count("select count(*) from access_ledger where person_id = ?", person);
    }
}
