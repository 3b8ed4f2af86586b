package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.issuance.request.domain.ReissueReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One application of a batch: what a single call has as header and body.
@Schema(description = "An application with its Idempotency-Key")
record BatchItem(
        @Schema(
                required = true,
                description = "1 to 128 visible characters, new for each application",
                examples = "e-1")
        @NotNull
        @Pattern(regexp = IssuanceResource.KEY)
        String idempotencyKey,

        @Schema(required = true, examples = "NEW") @NotNull Kind kind,

        @Schema(description = "Required for a REISSUE, absent for a NEW one", examples = "NEW_PHONE") @Nullable
        ReissueReason reason,

        @Schema(required = true) @JsonProperty("employee") @NotNull
        NewEmployee employee) {

    /// What the single call would have as its body; its rules are checked there.
    NewIssuance issuance() {
        return new NewIssuance(kind, reason, employee);
    }

    @Override
    public String toString() {
        return "BatchItem[***]";
    }
}
