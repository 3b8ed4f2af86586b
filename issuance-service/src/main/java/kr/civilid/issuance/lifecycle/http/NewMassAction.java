package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.http.About;
import kr.civilid.issuance.lifecycle.application.ProposeMassAction.Wanted;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an officer proposes for many.
@Schema(description = "One act for at most 1,000 people")
record NewMassAction(
        @Schema(examples = "SUSPEND") @NotNull Act act,

        @Schema(
                description =
                        "For SUSPEND and REVOKE, absent for RESUME. A lost phone is one person's: see /loss-reports",
                examples = "HR_DECISION")
        @Nullable
        MassReason reason,

        @Schema(examples = "[\"2020123456\"]") @NotEmpty @Size(max = 1_000)
        List<@NotNull @Pattern(regexp = IdResource.NUMBER) String> employeeNumbers) {

    enum MassReason {
        ON_LEAVE,
        DUTY_SUSPENDED,
        EMPLOYMENT_ENDED,
        DETAILS_CHANGED,
        HR_DECISION;

        Reason meant() {
            return Reason.valueOf(name());
        }
    }

    @JsonIgnore
    @About("reason")
    @AssertTrue(
            message = "ON_LEAVE, DUTY_SUSPENDED or HR_DECISION for SUSPEND; EMPLOYMENT_ENDED, DETAILS_CHANGED or"
                    + " HR_DECISION for REVOKE; none for RESUME")
    public boolean isReasonFitting() {
        if (act == null) {
            return true;
        }
        return switch (act) {
            case SUSPEND ->
                reason == MassReason.ON_LEAVE
                        || reason == MassReason.DUTY_SUSPENDED
                        || reason == MassReason.HR_DECISION;
            case REVOKE ->
                reason == MassReason.EMPLOYMENT_ENDED
                        || reason == MassReason.DETAILS_CHANGED
                        || reason == MassReason.HR_DECISION;
            case RESUME -> reason == null;
        };
    }

    Wanted wanted() {
        return new Wanted(act, Optional.ofNullable(reason).map(MassReason::meant), employeeNumbers);
    }

    @Override
    public String toString() {
        return "NewMassAction[***]";
    }
}
