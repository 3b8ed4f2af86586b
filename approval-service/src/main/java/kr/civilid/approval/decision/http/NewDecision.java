package kr.civilid.approval.decision.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.UntilMisplaced;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a decision. `comment` may stay away from an approval; the others need one. `until` goes with
/// `REQUEST_MORE` alone: a date and time with its offset (RFC 3339).
@Schema(example = Examples.APPROVE)
record NewDecision(
        @NotNull Decision.Kind decision,

        @Size(max = Verdict.LONGEST) @Pattern(regexp = Verdict.FIT) @Nullable
        String comment,

        @Schema(format = "date-time") @Pattern(regexp = TIME) @Nullable
        String until,

        @NotNull @Pattern(regexp = HASH) String contentHash) {

    static final String HASH = "[A-Za-z0-9_-]{43}";
    static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})";

    Verdict verdict() {
        var seen = new Digest(contentHash);
        var said = comment == null ? "" : comment;
        if ((decision == Decision.Kind.REQUEST_MORE) != (until != null)) {
            throw new UntilMisplaced();
        }
        return switch (decision) {
            case APPROVE -> new Verdict.Approve(seen, said);
            case RETURN -> new Verdict.Return(seen, said);
            case REQUEST_MORE -> new Verdict.RequestMore(seen, said, instant(until));
        };
    }

    private static Instant instant(@Nullable String until) {
        try {
            return OffsetDateTime.parse(String.valueOf(until)).toInstant();
        } catch (DateTimeParseException _) {
            throw new UntilMisplaced();
        }
    }

    @Override
    public String toString() {
        return "NewDecision[%s, ***]".formatted(decision);
    }
}
