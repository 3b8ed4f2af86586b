package kr.civilid.approval.inbox.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.Due;
import kr.civilid.approval.decision.domain.Turn;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.approval.inbox.application.WaitingApprovals.Count;
import kr.civilid.approval.personal.application.Contents.Kept;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the view behind the inbox, and in whose name it was found. Its queries are named, so that they are parsed
/// at the start and not while somebody waits. `seats` is a JSON list of what the caller may take.
@Entity
@NamedNativeQuery(name = WaitingRow.FOR_SEATS, resultClass = WaitingRow.class, query = """
                select distinct on (not w.escalated, w.issuance_id) w.issuance_id, w.step, w.opened_at, w.content_hash,
                    w.agency, w.person_id, w.round, w.box, w.employee_number, w.name, w.department, w.position,
                    w.rank, seat.username as acting_for, w.escalated, a.reminded, s.deadline_days, s.remind_before,
                    greatest(a.opened_at,
                        (select max(d.at) from decision d where d.issuance_id = w.issuance_id)) as asked_at
                """ + WaitingRow.MINE + """
                  and (not w.escalated, w.issuance_id) > (:ahead, :after)
                order by not w.escalated, w.issuance_id, seat.place
                limit :size
                """)
@NamedNativeQuery(name = WaitingRow.COUNT, resultSetMapping = WaitingRow.COUNT, query = """
                select count(distinct w.issuance_id) as waiting,
                    count(distinct w.issuance_id) filter (where w.escalated) as late
                """ + WaitingRow.MINE)
@SqlResultSetMapping(
        name = WaitingRow.COUNT,
        classes =
                @ConstructorResult(
                        targetClass = Count.class,
                        columns = {
                            @ColumnResult(name = "waiting", type = Long.class),
                            @ColumnResult(name = "late", type = Long.class)
                        }))
@Immutable
@Table(name = "waiting_approval")
class WaitingRow {

    static final String FOR_SEATS = "WaitingRow.forSeats";
    static final String COUNT = "WaitingRow.count";

    static final String MINE = """
            from waiting_approval w
            join approval a on a.issuance_id = w.issuance_id
            join approval_step s on s.issuance_id = w.issuance_id and s.waiting
            join jsonb_to_recordset(cast(cast(:seats as text) as jsonb))
                as seat(place int, step text, department text, word text, number text, subject text, username text,
                    unit text, who text)
              on (seat.step = w.step and (seat.department is null
                    or seat.unit = w.department_hash or seat.department = w.seat_department))
                or ((seat.word = any (string_to_array(w.delegated_to, ' '))
                        or ((w.escalated or s.vacant) and seat.word = any (string_to_array(w.escalated_to, ' '))))
                    and (seat.department is null or coalesce(w.department_hash, w.seat_department) is null
                        or seat.unit = w.department_hash or seat.department = w.seat_department))
            where w.agency = :agency
              and coalesce(w.applicant_hash, w.employee_number) not in (:who, seat.who, :number, seat.number)
              and not exists (select 1 from decision d where d.issuance_id = w.issuance_id and d.step <> w.step
                  and (d.decider_subject in (:subject, seat.subject) or d.absent_subject in (:subject, seat.subject)
                    or (d.decider_agency = :agency and (d.decider_number in (:number, seat.number)
                        or d.absent_number in (:number, seat.number)))))
            """;

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    Step step = Step.DEPARTMENT;

    Instant openedAt = Instant.EPOCH;

    /// Since when it is this step's turn.
    Instant askedAt = Instant.EPOCH;

    int deadlineDays = 3;
    int remindBefore = 1;
    boolean reminded;
    boolean escalated;
    String contentHash = "";
    String agency = "";
    UUID personId = new UUID(0, 0);
    int round = 1;

    byte @Nullable [] box;

    /// This and what follows it: of a row of before, which lies in clear.
    @Nullable
    String employeeNumber;

    @Nullable
    String name;

    @Nullable
    String department;

    @Column(name = "position")
    @Nullable
    String post;

    @Column(name = "rank")
    @Nullable
    String grade;

    @Nullable
    String actingFor;

    Kept kept() {
        return new Kept(
                new PersonId(personId),
                new IssuanceId(issuanceId),
                round,
                new AgencyCode(agency),
                Optional.ofNullable(box),
                Optional.ofNullable(employeeNumber).map(this::clear));
    }

    private Application clear(String number) {
        return new Application(
                number,
                requireNonNull(name),
                new AgencyCode(agency),
                requireNonNull(department),
                requireNonNull(post),
                requireNonNull(grade));
    }

    Waiting waiting(Application content, WorkingDays calendar, Instant now) {
        return new Waiting(
                new IssuanceId(issuanceId),
                step,
                openedAt,
                Due.of(
                        new Deadlines(deadlineDays, remindBefore),
                        new Turn(reminded, escalated),
                        askedAt,
                        calendar,
                        now),
                escalated,
                new Digest(contentHash),
                content.employeeNumber(),
                content.name(),
                content.department(),
                content.position(),
                content.rank(),
                Optional.ofNullable(actingFor));
    }
}
