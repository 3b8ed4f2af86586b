package kr.civilid.events.access.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import kr.civilid.events.access.application.MonthlyReport;
import kr.civilid.events.access.application.Months;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.delivery.BulkSql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// One statement counts everything over one reading of the month, so that the figures fit to each other.
@ApplicationScoped
class ReportQuery {

    /// A large month takes longer than a statement usually may, and still less than a request.
    private static final String PATIENCE = "set local statement_timeout = 4500";
    private static final String REPORT = """
            with m as materialized (
                select at, at at time zone 'Asia/Seoul' as here, who, client, roles, person_id, act, why
                from access_ledger
                where at >= :begin and at < :end and (cast(:agency as text) is null or agency = cast(:agency as text))),
            late as (
                select * from m
                where who not like 'service-account-%'
                  and (extract(isodow from here) > 5 or cast(here as time) < cast(:open as time)
                       or cast(here as time) >= cast(:shut as time)))
            select cast(json_build_object(
                'records', (select count(*) from m),
                'persons', (select count(distinct person_id) from m),
                'byAct', (select coalesce(json_agg(r), '[]') from (
                    select act, count(*) records from m group by act order by 2 desc, 1) r),
                'byVisitor', (select coalesce(json_agg(r), '[]') from (
                    select who, client, roles, count(*) records, count(distinct person_id) persons
                    from m group by 1, 2, 3 order by 4 desc, 1 limit 100) r),
                'byDay', (select coalesce(json_agg(r), '[]') from (
                    select cast(here as date) as day, count(*) records from m group by 1 order by 1) r),
                'byHour', (select coalesce(json_agg(r), '[]') from (
                    select cast(extract(hour from here) as int) as hour, count(*) records from m group by 1 order by 1) r),
                'mostRead', (select coalesce(json_agg(r), '[]') from (
                    select person_id "personId", count(*) records, count(distinct who) visitors
                    from m where person_id is not null group by 1 order by 2 desc, 1 limit 10) r),
                'outsideHours', json_build_object(
                    'records', (select count(*) from late),
                    'byVisitor', (select coalesce(json_agg(r), '[]') from (
                        select who, client, roles, count(*) records, count(distinct person_id) persons
                        from late group by 1, 2, 3 order by 4 desc, 1 limit 100) r)),
                'downloads', (select coalesce(json_agg(r), '[]') from (
                    select at, who, act, why from m
                    where act in ('access.download', 'access.report-download') order by at limit 1000) r),
                'chain', (select row_to_json(r) from (
                    select checked_at "checkedAt", lanes, records, faults, first_fault "firstFault"
                    from access_check where month = :month) r),
                'anchor', (select row_to_json(r) from (
                    select number, at, encode(hash, 'hex') hash from access_anchor order by number desc limit 1) r)
                ) as text)""";

    private final LocalTime open;
    private final LocalTime shut;

    ReportQuery(
            @ConfigProperty(name = "civilid.access-records.work-from", defaultValue = "09:00") LocalTime open,
            @ConfigProperty(name = "civilid.access-records.work-until", defaultValue = "18:00") LocalTime shut) {
        this.open = open;
        this.shut = shut;
    }

    Uni<MonthlyReport> ask(YearMonth month, Optional<AgencyCode> agency) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PATIENCE)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(REPORT, String.class)
                                .setParameter("begin", Months.begin(month))
                                .setParameter("end", Months.begin(month.plusMonths(1)))
                                .setParameter(
                                        "agency", agency.map(AgencyCode::digits).orElse(null))
                                .setParameter("open", open)
                                .setParameter("shut", shut)
                                .setParameter("month", month.atDay(1))
                                .getSingleResult()))
                .map(row -> BulkSql.row(row, MonthlyReport.class));
    }
}
