package kr.civilid.approval.decision.domain;

import java.util.List;
import kr.civilid.approval.access.domain.Official;

/// 결재선: who decides, in order. Fixed when the approval opens, so that a reorganisation does not move the goalposts.
public record Chain(List<Seat> seats) {

    public Chain {
        seats = List.copyOf(seats);
        if (seats.isEmpty() || seats.stream().map(Seat::step).distinct().count() != seats.size()) {
            throw new IllegalArgumentException("a chain has at least one step, and none twice");
        }
    }

    /// Also whoever is next in line: they see it before they may decide it.
    boolean seats(Official official) {
        return seats.stream()
                .anyMatch(seat -> seat.authorities(official, true).findAny().isPresent());
    }
}
