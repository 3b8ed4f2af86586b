package kr.civilid.approval.decision.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.civilid.approval.decision.application.DecideMany.Wish;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of many decisions: at most 100, each as a decision alone, with the application that it is about.
@Schema(example = Examples.MANY)
record NewDecisions(
        @NotNull @Size(min = 1, max = NewDecisions.MOST) List<@NotNull @Valid One> decisions) {

    static final int MOST = 100;

    record One(
            @Schema(format = "uuid") @JsonProperty @NotNull @Pattern(regexp = UUID)
            String issuanceId,

            @NotNull Decision.Kind decision,

            @Size(max = Verdict.LONGEST) @Pattern(regexp = Verdict.FIT) @Nullable
            String comment,

            @Schema(format = "date-time") @Pattern(regexp = NewDecision.TIME) @Nullable
            String until,

            @NotNull @Pattern(regexp = NewDecision.HASH) String contentHash) {

        private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        Wish wish() {
            return new Wish(
                    IssuanceId.fromString(issuanceId), new NewDecision(decision, comment, until, contentHash)::verdict);
        }

        @Override
        public String toString() {
            return "One[%s, %s, ***]".formatted(issuanceId, decision);
        }
    }

    List<Wish> wishes() {
        return decisions.stream().map(One::wish).toList();
    }
}
