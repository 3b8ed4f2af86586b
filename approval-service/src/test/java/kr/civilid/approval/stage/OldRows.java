package kr.civilid.approval.stage;

import java.util.UUID;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;

/// Rows as the release before boxes wrote them, in clear: the department has agreed to Hong's application, HR is to
/// decide.
public record OldRows(Bureau bureau, IssuanceId id) {

    public static final String COMMENT = "홍길동 님이 맞습니다.";
    public static final String REASON = "수술로 입원";

    public static OldRows of(Bureau bureau) {
        return written(bureau, hong(bureau), COMMENT);
    }

    /// As they were left when Hong was erased.
    public static OldRows erased(Bureau bureau) {
        var nobody = new Application("erased", "erased", bureau.agency(), "erased", "erased", "erased");
        return written(bureau, nobody, "erased");
    }

    private static OldRows written(Bureau bureau, Application content, String comment) {
        var rows = new OldRows(bureau, IssuanceId.next());
        var id = rows.id.value();
        var agency = bureau.agency().digits();
        var hash = content.digest().base64url();
        Database.change(
                "insert into approval (issuance_id, person_id, state, version, opened_at)"
                        + " values (?, ?, 'PENDING', 2, now())",
                id,
                UUID.randomUUID());
        Database.change(
                """
                insert into application_content (issuance_id, employee_number, name, agency, department, position, rank,
                    content_hash) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                content.employeeNumber(),
                content.name(),
                agency,
                content.department(),
                content.position(),
                content.rank(),
                hash);
        Database.change("""
                insert into approval_step (issuance_id, place, step, agency, department, waiting)
                values (?, 0, 'DEPARTMENT', ?, ?, false), (?, 1, 'HR', ?, null, true)
                """, id, agency, bureau.department(), id, agency);
        Database.change("""
                insert into decision (issuance_id, step, kind, decider_subject, decider_username, decider_agency,
                    decider_number, applicant_agency, applicant_number, content_hash, comment, at)
                values (?, 'DEPARTMENT', 'APPROVE', 'subject-of-head', 'head', ?, '2005000001', ?, ?, ?, ?, now())
                """, id, agency, agency, content.employeeNumber(), hash, comment);
        return rows;
    }

    /// Somebody has given a delegation, and a personnel order keeps somebody away.
    public OldRows withAbsences() {
        var agency = bureau.agency().digits();
        Database.change("""
                insert into delegation (id, agency, absent_number, absent_subject, absent_username, absent_department,
                    heads_department, works_in_hr, delegate, from_day, until_day, reason, given_at)
                values (?, ?, '2010000003', 'subject-of-hr', ?, 'd', false, true, ?, current_date - 1, current_date + 1, ?,
                    now())
                """, UUID.randomUUID(), agency, bureau.hr().username(), "cho." + agency, REASON);
        Database.change("""
                insert into ordered_absence (person_id, employee_number, agency, cause, from_day, until_day)
                values (?, '2005000001', ?, 'LEAVE', current_date - 1, current_date + 1)
                """, UUID.randomUUID(), agency);
        return this;
    }

    public Application content() {
        return hong(bureau);
    }

    private static Application hong(Bureau bureau) {
        return new Application("2020123456", "홍길동", bureau.agency(), bureau.department(), "주무관", "7급");
    }
}
