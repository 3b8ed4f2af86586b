package kr.civilid.approval.decision.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a decision. `comment` may stay away from an approval; a return needs one.
@Schema(example = Examples.APPROVE)
record NewDecision(
        @NotNull Decision.Kind decision,

        @Size(max = Verdict.LONGEST) @Pattern(regexp = Verdict.FIT) @Nullable
        String comment,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String contentHash) {

    Verdict verdict() {
        var seen = new Digest(contentHash);
        var said = comment == null ? "" : comment;
        return switch (decision) {
            case APPROVE -> new Verdict.Approve(seen, said);
            case RETURN -> new Verdict.Return(seen, said);
        };
    }

    @Override
    public String toString() {
        return "NewDecision[%s, ***]".formatted(decision);
    }
}
