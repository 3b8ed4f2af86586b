package kr.civilid.approval.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Authority;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import org.jspecify.annotations.Nullable;

/// One step of the chain in one round: which office decides (`step`), how it stands, and who decided in that office.
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        Step step,
        State state,
        @Nullable Integer round,
        @Nullable DecidedBy decidedBy,
        @Nullable As decidedAs,
        @Nullable DecidedBy actingFor,
        @Nullable Away absence,
        @Nullable String comment,
        @Nullable Instant decidedAt) {

    /// WAITING is the one whose turn it is, LATER comes after it, SKIPPED will never be asked.
    enum State {
        APPROVED,
        RETURNED,
        MORE_REQUESTED,
        WAITING,
        LATER,
        SKIPPED
    }

    /// By what right; ACTING_FOR is 대결, in the name of `actingFor`, DELEGATED_DECISION 전결, ESCALATION after the
    /// deadline.
    enum As {
        OWN_OFFICE,
        ACTING_FOR,
        DELEGATED_DECISION,
        ESCALATION;

        static As of(Authority authority) {
            return switch (authority) {
                case Authority.OwnOffice _ -> OWN_OFFICE;
                case Authority.ActingFor _ -> ACTING_FOR;
                case Authority.DelegatedDecision _ -> DELEGATED_DECISION;
                case Authority.Escalation _ -> ESCALATION;
            };
        }
    }

    record DecidedBy(String subject, String username) {

        static DecidedBy of(Person person) {
            return new DecidedBy(person.subject(), person.username());
        }
    }

    /// On which days whoever was acted for is not there, without `until` where no end is known; whether they said so
    /// themselves or a personnel order did. Which order it was is nobody's business here.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Away(boolean byOrder, LocalDate from, @Nullable LocalDate until) {

        static Away of(Absence why) {
            return new Away(why.cause().isOrdered(), why.from(), why.isOpen() ? null : why.until());
        }
    }

    static StepView of(Approval approval, int place) {
        var step = approval.submission().chain().seats().get(place).step();
        if (place < approval.decisions().size()) {
            return decided(approval.decisions().get(place));
        }
        var state = switch (approval) {
            case Pending pending -> pending.step() == step ? State.WAITING : State.LATER;
            case OnHold _ -> State.LATER;
            case Approval.Granted _, Approval.Returned _, Approval.Closed _ -> State.SKIPPED;
        };
        return new StepView(step, state, null, null, null, null, null, null, null);
    }

    static StepView decided(Decision decision) {
        var state = switch (decision.kind()) {
            case APPROVE -> State.APPROVED;
            case RETURN -> State.RETURNED;
            case REQUEST_MORE -> State.MORE_REQUESTED;
        };
        return new StepView(
                decision.step(),
                state,
                decision.round(),
                DecidedBy.of(decision.by()),
                As.of(decision.authority()),
                decision.authority().inTheNameOf().map(DecidedBy::of).orElse(null),
                decision.authority().absence().map(Away::of).orElse(null),
                decision.comment().isEmpty() ? null : decision.comment(),
                decision.at());
    }
}
