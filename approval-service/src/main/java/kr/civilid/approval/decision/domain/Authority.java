package kr.civilid.approval.decision.domain;

import java.util.Optional;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Person;

/// By what right somebody decides.
public sealed interface Authority {

    /// In whose name, where it is not their own.
    default Optional<Person> inTheNameOf() {
        return Optional.empty();
    }

    /// Why whoever they decide for is not there, and on which days.
    default Optional<Absence> absence() {
        return Optional.empty();
    }

    /// The seat is theirs.
    record OwnOffice() implements Authority {}

    /// 전결: the agency's rules let them decide such applications for good.
    record DelegatedDecision() implements Authority {}

    /// Whose turn it was let the deadline pass, or is the applicant.
    record Escalation() implements Authority {}

    /// 대결: the seat is that of somebody who is absent. `why` is empty for what was decided before that was kept.
    record ActingFor(Person absent, Optional<Absence> why) implements Authority {

        @Override
        public Optional<Person> inTheNameOf() {
            return Optional.of(absent);
        }

        @Override
        public Optional<Absence> absence() {
            return why;
        }
    }
}
