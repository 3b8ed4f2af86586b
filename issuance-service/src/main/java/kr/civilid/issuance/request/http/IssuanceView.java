package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.Corrections.Asked;
import kr.civilid.issuance.request.application.Journeys.Journey;
import kr.civilid.issuance.request.application.Journeys.Milestone;
import kr.civilid.issuance.request.application.ReadIssuances.Seen;
import kr.civilid.issuance.request.domain.Correction.Wish;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Sight;
import kr.civilid.issuance.request.domain.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An issuance as its caller may see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far an issuance has come")
record IssuanceView(
        @Schema(examples = "0198c1de-7d2a-7c1b-9a51-3c8b1c6a2f10")
        IssuanceId id,

        Kind kind,
        @Schema(examples = "Invited") String state,
        List<StepView> timeline,

        @Schema(description = "The state that follows when all goes well; absent at the end", examples = "Enrolled")
        @Nullable
        String next,

        @Schema(
                description =
                        "When it expires unless the next step is taken, or what was returned comes back; absent at the end")
        @Nullable
        Instant expiresAt,

        @Schema(description = "Why an approver returned it; the same as returned.comment") @Nullable
        String comment,

        @Schema(description = "Given back: what to mend, and until when PUT takes it") @Nullable
        CorrectionView returned,

        @Schema(description = "On hold: what an approver still wants, and by when") @Nullable
        CorrectionView hold,

        @Schema(description = "All that approvers wanted, oldest first, answered or not; not in lists") @Nullable
        List<AskedView> corrections,

        @Schema(description = "For HR officers: what they should look after, e.g. a text that cannot be delivered")
        @Nullable
        List<AttentionView> attention,

        @Schema(description = "For HR officers, and masked for the help desk") @Nullable
        EmployeeView employee,

        @Schema(description = "true once the personal data is destroyed; absent before") @Nullable
        Boolean erased) {

    record StepView(@Schema(examples = "Requested") String state, Instant at) {}

    /// The comment is not for the help desk.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CorrectionView(
            @Schema(examples = "HR") ApprovalEvent.Step step,
            @Schema(examples = "사진이 흐립니다.") @Nullable String comment,
            Instant at,
            Instant until) {

        @Override
        public String toString() {
            return "CorrectionView[***]";
        }
    }

    /// The answer to an application: the same whenever it is given.
    static IssuanceView received(Request request) {
        var step = new StepView(Stage.REQUESTED.toString(), request.requestedAt());
        return new IssuanceView(
                request.id(),
                request.kind(),
                step.state(),
                List.of(step),
                next(Stage.REQUESTED),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static IssuanceView listed(Journey journey, Sight sight) {
        return shown(journey, sight, List.of(), null, null);
    }

    static IssuanceView of(Seen seen) {
        var erased = seen.employee().isEmpty() ? Boolean.TRUE : null;
        var journey = seen.journey();
        return shown(journey, seen.sight(), journey.corrections(), EmployeeView.of(seen), erased);
    }

    private static IssuanceView shown(
            Journey journey,
            Sight sight,
            List<Asked> corrections,
            @Nullable EmployeeView employee,
            @Nullable Boolean erased) {
        var request = journey.issuance().request();
        var stage = Stage.of(journey.issuance());
        var returned = correction(journey, Wish.RETURNED, sight);
        return new IssuanceView(
                request.id(),
                request.kind(),
                stage.toString(),
                journey.timeline().stream().map(IssuanceView::step).toList(),
                next(stage),
                journey.expiresAt().orElse(null),
                returned == null ? null : returned.comment(),
                returned,
                correction(journey, Wish.MORE_REQUESTED, sight),
                AskedView.of(corrections, sight),
                sight == Sight.FULL ? AttentionView.of(journey.attention()) : null,
                employee,
                erased);
    }

    private static @Nullable CorrectionView correction(Journey journey, Wish wish, Sight sight) {
        return journey.correction()
                .filter(found -> found.wish() == wish)
                .map(found ->
                        new CorrectionView(found.step(), AskedView.comment(found, sight), found.askedAt(), found.due()))
                .orElse(null);
    }

    private static StepView step(Milestone milestone) {
        return new StepView(milestone.stage().toString(), milestone.at());
    }

    private static @Nullable String next(Stage stage) {
        return stage.next().map(Stage::toString).orElse(null);
    }
}
