package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.lifecycle.application.MassActions.State;
import kr.civilid.issuance.lifecycle.application.ReadMassActions.Listed;
import kr.civilid.issuance.lifecycle.application.ReadMassActions.Shown;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.lifecycle.domain.MassMember.Outcome;
import kr.civilid.issuance.lifecycle.domain.MassMember.Result;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;
import kr.civilid.issuance.lifecycle.domain.MassReason;
import kr.civilid.issuance.lifecycle.domain.Officer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mass action as HR officers of its agency see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MassAction")
record MassActionView(
        UUID id,
        @Schema(examples = "Proposed") String state,
        Act act,
        @Nullable MassReason reason,

        @Schema(description = "The mass suspension that a resumption undoes") @Nullable
        UUID takesBack,

        @Schema(description = "How many people") int count,

        @Schema(description = "What a confirmation names: it stands for the act, the reason and every number")
        Digest listHash,

        @Schema(examples = "park.hr") String proposedBy,
        Instant proposedAt,

        @Schema(description = "When an unconfirmed one expires")
        Instant until,

        @Nullable String confirmedBy,
        @Nullable Instant settledAt,

        @Schema(description = "Only where one is asked for") @Nullable
        List<MemberView> members) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MassActionMember")
    record MemberView(
            @Schema(examples = "2020123456") String employeeNumber,

            @Schema(description = "Absent until it is done", examples = "DONE") @Nullable
            Result result,

            @Nullable Instant at) {

        static MemberView of(MassMember member) {
            return new MemberView(
                    member.employeeNumber(),
                    member.outcome().map(Outcome::result).orElse(null),
                    member.outcome().map(Outcome::at).orElse(null));
        }

        @Override
        public String toString() {
            return "MemberView[***]";
        }
    }

    static MassActionView of(Shown shown) {
        return of(
                shown.action(),
                shown.state(),
                shown.members().stream().map(MemberView::of).toList());
    }

    static MassActionView of(Listed listed) {
        return of(listed.action(), listed.state(), null);
    }

    private static MassActionView of(MassAction action, State state, @Nullable List<MemberView> members) {
        var proposal = action.proposal();
        return new MassActionView(
                proposal.id(),
                name(state),
                proposal.act(),
                proposal.reason().orElse(null),
                proposal.takesBack().orElse(null),
                proposal.members(),
                proposal.listHash(),
                proposal.by().name(),
                proposal.at(),
                proposal.until(),
                second(action),
                settledAt(action),
                members);
    }

    static String name(State state) {
        return state.name().charAt(0) + state.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String second(MassAction action) {
        return switch (action) {
            case MassAction.Confirmed confirmed -> name(confirmed.by());
            case MassAction.Completed completed -> name(completed.by());
            case MassAction.Proposed _, MassAction.Withdrawn _, MassAction.Expired _ -> null;
        };
    }

    private static String name(Officer officer) {
        return officer.name();
    }

    private static @Nullable Instant settledAt(MassAction action) {
        return switch (action) {
            case MassAction.Proposed _ -> null;
            case MassAction.Confirmed confirmed -> confirmed.at();
            case MassAction.Completed completed -> completed.at();
            case MassAction.Withdrawn withdrawn -> withdrawn.at();
            case MassAction.Expired expired -> expired.at();
        };
    }
}
