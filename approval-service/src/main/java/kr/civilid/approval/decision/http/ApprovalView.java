package kr.civilid.approval.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Due;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Particulars;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An approval as its approvers see it: what is to be decided, and who has decided what as what. `earlier` are the
/// decisions of earlier rounds that count no longer.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(example = Examples.PENDING)
record ApprovalView(
        @Schema(implementation = String.class, format = "uuid")
        IssuanceId issuanceId,

        State state,
        Content content,
        String contentHash,
        Instant openedAt,
        int round,
        @Nullable Instant onHoldUntil,

        @Schema(description = "The end of the last working day (Asia/Seoul) of the step whose turn it is") @Nullable
        Instant dueAt,

        @Nullable Boolean reminded,
        @Nullable Boolean overdue,
        List<StepView> steps,
        List<StepView> earlier) {

    enum State {
        PENDING,
        ON_HOLD,
        GRANTED,
        RETURNED,
        CLOSED
    }

    /// What is behind `rank` is lacking in applications of before.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            String employeeNumber,
            String name,
            String agencyCode,
            String department,
            String position,
            String rank,
            @Nullable String nameEn,
            @Nullable LocalDate birthDate,
            @Nullable String employmentType,

            @Schema(description = "Masked but for its last four digits") @Nullable
            String phone,

            @Schema(description = "SHA-256 of the portrait, base64url") @Nullable
            String portraitHash) {

        static Content of(Application content) {
            var more = Optional.ofNullable(content.particulars());
            return new Content(
                    content.employeeNumber(),
                    content.name(),
                    content.agency().digits(),
                    content.department(),
                    content.position(),
                    content.rank(),
                    more.map(Particulars::nameEn).orElse(null),
                    more.map(Particulars::birthDate).orElse(null),
                    more.map(Particulars::employmentType).orElse(null),
                    more.map(Particulars::phone).orElse(null),
                    more.map(Particulars::portraitHash).map(Digest::base64url).orElse(null));
        }
    }

    /// `calendar` and `now` tell by when the step whose turn it is has to be decided.
    static ApprovalView of(Dossier dossier, WorkingDays calendar, Instant now) {
        var approval = dossier.approval();
        var submission = approval.submission();
        var due = approval.dueBy(calendar, now);
        return new ApprovalView(
                submission.id(),
                state(approval),
                Content.of(dossier.content()),
                submission.contentHash().base64url(),
                submission.openedAt(),
                submission.round().number(),
                approval instanceof OnHold hold ? hold.until() : null,
                due.map(Due::at).orElse(null),
                due.map(Due::reminded).orElse(null),
                due.map(Due::overdue).orElse(null),
                IntStream.range(0, submission.chain().seats().size())
                        .mapToObj(place -> StepView.of(approval, place))
                        .toList(),
                submission.earlier().stream().map(StepView::decided).toList());
    }

    static State state(Approval approval) {
        return switch (approval) {
            case Pending _ -> State.PENDING;
            case OnHold _ -> State.ON_HOLD;
            case Approval.Granted _ -> State.GRANTED;
            case Approval.Returned _ -> State.RETURNED;
            case Approval.Closed _ -> State.CLOSED;
        };
    }
}
