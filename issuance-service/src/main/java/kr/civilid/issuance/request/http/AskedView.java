package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.issuance.request.application.Corrections.Asked;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Correction.Wish;
import kr.civilid.issuance.request.domain.Sight;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an approver once wanted, and whether it came. The comment is not for the help desk.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedView(
        @Schema(examples = "RETURNED") Wish wish,
        @Schema(examples = "HR") ApprovalEvent.Step step,
        @Schema(examples = "사진이 흐립니다.") @Nullable String comment,
        Instant at,
        Instant until,

        @Schema(description = "When the application came back; absent where it did not") @Nullable
        Instant answeredAt) {

    static @Nullable List<AskedView> of(List<Asked> corrections, Sight sight) {
        return corrections.isEmpty()
                ? null
                : corrections.stream().map(asked -> of(asked, sight)).toList();
    }

    private static AskedView of(Asked asked, Sight sight) {
        var wanted = asked.correction();
        return new AskedView(
                wanted.wish(),
                wanted.step(),
                comment(wanted, sight),
                wanted.askedAt(),
                wanted.due(),
                asked.answeredAt().orElse(null));
    }

    /// Absent too once the personal data is erased.
    static @Nullable String comment(Correction wanted, Sight sight) {
        return sight == Sight.MASKED || wanted.comment().isEmpty() ? null : wanted.comment();
    }

    @Override
    public String toString() {
        return "AskedView[***]";
    }
}
