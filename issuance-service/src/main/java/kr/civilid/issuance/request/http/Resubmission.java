package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.issuance.request.application.ResubmitIssuance.Mended;
import kr.civilid.issuance.request.domain.ReissueReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an HR system sends to submit an application again.
@Schema(description = "A mended application; kind and reason may be left out, and cannot change")
record Resubmission(
        @Schema(examples = "NEW") @Nullable Kind kind,
        @Schema(examples = "NEW_PHONE") @Nullable ReissueReason reason,

        @Schema(required = true) @JsonProperty("employee") @NotNull @Valid
        NewEmployee employee) {

    Mended mended() {
        return new Mended(
                Optional.ofNullable(kind), Optional.ofNullable(reason), employee.employee(), employee.standing());
    }

    @Override
    public String toString() {
        return "Resubmission[***]";
    }
}
