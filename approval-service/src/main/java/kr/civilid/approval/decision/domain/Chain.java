package kr.civilid.approval.decision.domain;

import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.ApprovalEvent.Step;

/// 결재선: who decides, in order. Fixed when the approval opens, so that a reorganisation does not move the goalposts.
public record Chain(List<Seat> seats) {

    public Chain {
        seats = List.copyOf(seats);
        if (seats.isEmpty() || seats.stream().map(Seat::step).distinct().count() != seats.size()) {
            throw new IllegalArgumentException("a chain has at least one step, and none twice");
        }
    }

    /// 부서장, then 인사부서.
    public static Chain departmentThenHr(AgencyCode agency, String department) {
        return new Chain(List.of(
                new Seat(Step.DEPARTMENT, agency, Optional.of(department)),
                new Seat(Step.HR, agency, Optional.empty())));
    }

    boolean seats(Official official) {
        return seats.stream().anyMatch(seat -> seat.takes(official));
    }
}
