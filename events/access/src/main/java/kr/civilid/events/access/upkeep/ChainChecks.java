package kr.civilid.events.access.upkeep;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kr.civilid.events.access.application.Months;
import kr.civilid.events.access.chain.ChainCheck;
import kr.civilid.events.access.chain.ChainKeys;
import kr.civilid.events.access.chain.Findings;
import kr.civilid.events.access.verify.JdbcLedger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Checks this month's chain and the last one's every night, for the report and for an alarm. On a worker and on a
/// connection of its own: a month takes longer than a statement of a request may.
@Singleton
public class ChainChecks {

    private static final Logger LOG = Logger.getLogger(ChainChecks.class);
    private static final String KEEP = """
            insert into access_check (month, checked_at, lanes, records, faults, first_fault) values (?, ?, ?, ?, ?, ?)
            on conflict (month) do update set checked_at = excluded.checked_at, lanes = excluded.lanes,
                records = excluded.records, faults = excluded.faults, first_fault = excluded.first_fault""";

    private final AgroalDataSource database;
    private final ChainKeys keys;
    private final String service;
    private final Clock clock;
    private final AtomicLong faults = new AtomicLong();

    ChainChecks(
            AgroalDataSource database,
            ChainKeys keys,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.keys = keys;
        this.service = service;
        this.clock = clock;
        meters.gauge("civilid.access.faults", faults);
    }

    @Scheduled(
            cron = "${civilid.access-records.check:0 10 4 * * ?}",
            timeZone = "Asia/Seoul",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void check() throws SQLException {
        var month = Months.of(clock.instant());
        faults.set(check(month) + check(month.minusMonths(1)));
    }

    private long check(LocalDate month) throws SQLException {
        var findings = findings(month);
        findings.faults().forEach(fault -> LOG.errorf("access records of %s: %s", month, fault));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, month);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setLong(3, findings.lanes());
            statement.setLong(4, findings.records());
            statement.setLong(5, findings.faults().size());
            statement.setString(
                    6,
                    findings.faults().isEmpty()
                            ? null
                            : findings.faults().getFirst().toString());
            statement.executeUpdate();
        }
        return findings.faults().size();
    }

    private Findings findings(LocalDate month) throws SQLException {
        try (var connection = database.getConnection()) {
            var check = new ChainCheck(new JdbcLedger(connection), keys, service);
            try {
                return check.of(lane -> lane.month().equals(month), Map.of());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
