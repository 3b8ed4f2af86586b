package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.http.About;
import kr.civilid.issuance.request.application.RequestIssuance.Wanted;
import kr.civilid.issuance.request.domain.ReissueReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an HR system sends to apply.
@Schema(description = "An application for a mobile ID")
record NewIssuance(
        @Schema(required = true, examples = "NEW") @NotNull Kind kind,

        @Schema(description = "Required for a REISSUE, absent for a NEW one", examples = "NEW_PHONE") @Nullable
        ReissueReason reason,

        @Schema(required = true) @JsonProperty("employee") @NotNull @Valid
        NewEmployee employee) {

    @JsonIgnore
    @About("reason")
    @AssertTrue(message = "a REISSUE has a reason, a NEW one has none")
    public boolean isReasonFitting() {
        return (kind == Kind.REISSUE) == (reason != null);
    }

    Wanted wanted() {
        return new Wanted(kind, Optional.ofNullable(reason), employee.employee(), employee.standing());
    }

    @Override
    public String toString() {
        return "NewIssuance[***]";
    }
}
