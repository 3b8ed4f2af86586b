package kr.civilid.approval.decision.domain;

import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.events.refusal.Refusal;

/// Who may decide at the seat whose turn it is, and by what right. `earlier` are the seats decided before it.
record Eligibility(Submission submission, List<Decision> history, List<Seat> earlier, Seat seat, boolean escalated) {

    boolean allows(Official by) {
        return !isApplicant(by.person())
                && !isBoundElsewhere(by.person())
                && seat.authorities(by, escalated)
                        .anyMatch(authority -> refusalOf(authority).isEmpty());
    }

    /// The first right that holds; where none does, refuses with the reason of the first.
    Authority authority(Official by) {
        if (isApplicant(by.person())) {
            throw new OwnRequest();
        }
        var all = seat.authorities(by, escalated).toList();
        if (all.isEmpty()) {
            throw earlier.stream()
                            .anyMatch(before ->
                                    before.authorities(by, true).findAny().isPresent())
                    ? new AlreadyDecided()
                    : new NotYourTurn();
        }
        if (isBoundElsewhere(by.person())) {
            throw new SecondStepBySamePerson();
        }
        return all.stream()
                .filter(authority -> refusalOf(authority).isEmpty())
                .findFirst()
                .orElseThrow(() -> refusalOf(all.getFirst()).orElseThrow());
    }

    /// In the name of the applicant, or of whoever has spoken for the other step, nobody may act either.
    private Optional<Refusal> refusalOf(Authority authority) {
        return authority.inTheNameOf().flatMap(absent -> {
            if (isApplicant(absent)) {
                return Optional.of(new OwnRequest());
            }
            return isBoundElsewhere(absent) ? Optional.of(new SecondStepBySamePerson()) : Optional.empty();
        });
    }

    private boolean isApplicant(Person person) {
        return person.employee().equals(submission.applicant());
    }

    /// In whatever round: who has spoken for one step does not speak for the other.
    private boolean isBoundElsewhere(Person person) {
        return history.stream().anyMatch(other -> other.step() != seat.step() && other.involves(person));
    }
}
