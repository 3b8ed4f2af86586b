package kr.civilid.approval.decision.domain;

import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.ApprovalEvent.Step;

/// Who is to decide a step, and until when: an office of an agency and, where it matters, of one department of it.
/// `delegated` may decide in its place from the beginning (전결), `next` once the deadline has passed, or from the
/// beginning, too, where the seat is `vacant`: whoever sits there may not decide this one.
public record Seat(
        Step step,
        AgencyCode agency,
        Optional<String> department,
        Deadlines deadlines,
        StandIns delegated,
        StandIns next,
        boolean vacant) {

    public boolean takes(Official official) {
        return agency.equals(official.agency()) && official.holds(office()) && isIn(official.department());
    }

    /// By what rights `official` may take it: their own office first, then a rule, then those of the absent.
    Stream<Authority> authorities(Official official, boolean escalated) {
        return Stream.of(
                        Stream.of(new Authority.OwnOffice()).filter(_ -> takes(official)),
                        Stream.of(new Authority.DelegatedDecision()).filter(_ -> delegated.include(official, this)),
                        official.absent().stream()
                                .filter(this::takes)
                                .map(absent -> new Authority.ActingFor(absent.person(), absent.away())),
                        Stream.of(new Authority.Escalation())
                                .filter(_ -> (escalated || vacant) && next.include(official, this)))
                .flatMap(authorities -> authorities);
    }

    boolean isIn(String other) {
        return department.map(other::equals).orElse(true);
    }

    private Office office() {
        return switch (step) {
            case DEPARTMENT -> Office.DEPARTMENT_HEAD;
            case HR -> Office.HR_OFFICER;
        };
    }
}
