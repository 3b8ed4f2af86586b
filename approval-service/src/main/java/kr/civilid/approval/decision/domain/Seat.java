package kr.civilid.approval.decision.domain;

import java.util.Optional;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.ApprovalEvent.Step;

/// Who is to decide a step: an office of an agency and, where it matters, of one department of it.
public record Seat(Step step, AgencyCode agency, Optional<String> department) {

    public boolean takes(Official official) {
        return agency.equals(official.agency())
                && official.holds(office())
                && department.map(official.department()::equals).orElse(true);
    }

    private Office office() {
        return switch (step) {
            case DEPARTMENT -> Office.DEPARTMENT_HEAD;
            case HR -> Office.HR_OFFICER;
        };
    }
}
