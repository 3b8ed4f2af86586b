package kr.civilid.issuance.lifecycle.postgres;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.lifecycle.application.MassActions.State;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassProposal;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;
import kr.civilid.issuance.lifecycle.domain.MassReason;
import kr.civilid.issuance.lifecycle.domain.Officer;
import org.jspecify.annotations.Nullable;

/// A mass action at rest. The columns of the second person are null until there is one.
@JsonNaming(SnakeCaseStrategy.class)
record MassActionRow(
        UUID id,
        String agency,
        Act act,
        @Nullable MassReason reason,
        int members,
        String listHash,
        State state,
        String proposedBy,
        String proposerNumber,
        Instant proposedAt,
        Instant until,
        @Nullable String confirmedBy,
        @Nullable String confirmerNumber,
        @Nullable String confirmerFrom,
        @Nullable Instant settledAt,
        @Nullable MassReason resumptionReason,
        @Nullable UUID takesBack) {

    static final String COLUMNS = """
            id uuid, agency text, act text, reason text, members int, list_hash text, state text, proposed_by text,
            proposer_number text, proposed_at timestamptz, until timestamptz, confirmed_by text, confirmer_number text,
            confirmer_from text, settled_at timestamptz, resumption_reason text, takes_back uuid""";

    static MassActionRow of(MassAction action) {
        return switch (action) {
            case MassAction.Proposed _ -> of(action, State.PROPOSED, null, null);
            case MassAction.Confirmed now -> of(action, State.CONFIRMED, now.by(), now.at());
            case MassAction.Completed now -> of(action, State.COMPLETED, now.by(), now.at());
            case MassAction.Withdrawn now -> of(action, State.WITHDRAWN, null, now.at());
            case MassAction.Expired now -> of(action, State.EXPIRED, null, now.at());
        };
    }

    private static MassActionRow of(
            MassAction action, State state, @Nullable Officer second, @Nullable Instant settledAt) {
        var proposal = action.proposal();
        return new MassActionRow(
                proposal.id(),
                proposal.agency().digits(),
                proposal.act(),
                proposal.act() == Act.RESUME ? null : proposal.reason().orElse(null),
                proposal.members(),
                proposal.listHash().base64url(),
                state,
                proposal.by().name(),
                proposal.by().numberHash(),
                proposal.at(),
                proposal.until(),
                second == null ? null : second.name(),
                second == null ? null : second.numberHash(),
                second == null ? null : second.from(),
                settledAt,
                proposal.act() == Act.RESUME ? proposal.reason().orElse(null) : null,
                proposal.takesBack().orElse(null));
    }

    MassAction held() {
        var proposal = new MassProposal(
                id,
                new AgencyCode(agency),
                act,
                Optional.ofNullable(act == Act.RESUME ? resumptionReason : reason),
                Optional.ofNullable(takesBack),
                members,
                new Digest(listHash),
                new Officer(proposedBy, proposerNumber, ""),
                proposedAt,
                until);
        return switch (state) {
            case PROPOSED -> new MassAction.Proposed(proposal);
            case CONFIRMED -> new MassAction.Confirmed(proposal, second(), requireNonNull(settledAt));
            case COMPLETED -> new MassAction.Completed(proposal, second(), requireNonNull(settledAt));
            case WITHDRAWN -> new MassAction.Withdrawn(proposal, requireNonNull(settledAt));
            case EXPIRED -> new MassAction.Expired(proposal, requireNonNull(settledAt));
        };
    }

    private Officer second() {
        return new Officer(requireNonNull(confirmedBy), requireNonNull(confirmerNumber), requireNonNull(confirmerFrom));
    }
}
