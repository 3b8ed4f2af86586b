package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.HELP_DESK_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.AdmitPhone;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.lifecycle.application.ReportLoss;
import kr.civilid.issuance.lifecycle.application.ReportLoss.Receipt;
import kr.civilid.issuance.lifecycle.application.ReportLoss.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Lost phones. One address for all who may tell of one; [PhoneReports] leads the phone to its own method.
@Path(LossReportResource.PATH)
@Tag(name = "IDs")
class LossReportResource {

    static final String PATH = "/loss-reports";
    static final String BY_PHONE = "/by-phone";

    private static final String TEXT = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*";

    private final ReportLoss reportLoss;
    private final AdmitPhone admitPhone;
    private final CurrentCaller caller;

    LossReportResource(ReportLoss reportLoss, AdmitPhone admitPhone, CurrentCaller caller) {
        this.reportLoss = reportLoss;
        this.admitPhone = admitPhone;
        this.caller = caller;
    }

    record Loss(
            @Schema(examples = "2020123456") @NotNull @Pattern(regexp = IdResource.NUMBER)
            String employeeNumber,

            @Schema(description = "When it was noticed; now where left out", examples = "2026-03-02T12:00:00+09:00")
            @Nullable
            OffsetDateTime reportedAt,

            @Schema(description = "For the HR officer", examples = "지하철에서 분실")
            @Nullable
            @Pattern(regexp = TEXT)
            @Size(max = 500)
            String note) {

        @Override
        public String toString() {
            return "Loss[***]";
        }
    }

    record OwnLoss(
            @Schema(
                    description = "The enrolment of the calling phone",
                    examples = "0198c1de-7d2a-7c1b-9a51-3c8b1c6a2f10")
            @NotNull
            IssuanceId enrolmentId,

            @Nullable OffsetDateTime reportedAt,

            @Nullable @Pattern(regexp = TEXT) @Size(max = 500)
            String note) {

        @Override
        public String toString() {
            return "OwnLoss[***]";
        }
    }

    @Schema(name = "LossReport")
    record ReportView(
            UUID id,

            @Schema(description = "Of the ID", examples = "Suspended")
            String state) {

        static ReportView of(Receipt receipt) {
            return new ReportView(receipt.id(), "Suspended");
        }
    }

    @POST
    @RolesAllowed({HR_SYSTEM_NAME, HR_OFFICER_NAME, HELP_DESK_NAME})
    @ResponseStatus(201)
    @Operation(
            summary = "A phone is lost: its ID is suspended at once",
            description = "The app calls this address too, with its DPoP access token, and 'enrolmentId' in place of"
                    + " 'employeeNumber'. A loss reported again gets the first report's answer.")
    @APIResponse(responseCode = "201", description = "Suspended; revoked after 14 days unless the phone is found")
    @APIResponse(responseCode = "404", description = "`id-not-found`, also for another agency's")
    @APIResponse(responseCode = "422", description = "`reported-in-the-future`")
    public Uni<ReportView> report(@NotNull @Valid Loss loss) {
        return reportLoss
                .by(caller.get(), loss.employeeNumber(), words(loss.reportedAt(), loss.note()))
                .map(ReportView::of);
    }

    @POST
    @Path(BY_PHONE)
    @PermitAll
    @ResponseStatus(201)
    @Operation(
            summary = "The app tells that its own phone is lost",
            description =
                    "It calls /loss-reports: its kind of token leads it here, and its DPoP proof names that address.")
    @APIResponse(responseCode = "201", description = "Suspended; revoked after 14 days unless the phone is found")
    @APIResponse(responseCode = "401", description = "Not the bound phone")
    @APIResponse(responseCode = "404", description = "`id-not-found`")
    @APIResponse(responseCode = "422", description = "`reported-in-the-future`")
    public Uni<ReportView> reportOwn(@NotNull @Valid OwnLoss loss, HttpHeaders headers) {
        var call = new AdmitPhone.Call("POST", PATH, one(headers, HttpHeaders.AUTHORIZATION), one(headers, "DPoP"));
        return admitPhone
                .byToken(loss.enrolmentId(), call)
                .flatMap(device -> reportLoss.byPhone(device, words(loss.reportedAt(), loss.note())))
                .map(ReportView::of);
    }

    private static Words words(@Nullable OffsetDateTime reportedAt, @Nullable String note) {
        return new Words(
                Optional.ofNullable(reportedAt).map(OffsetDateTime::toInstant),
                Optional.ofNullable(note).map(String::strip));
    }

    /// Two of a kind are none: which one counts would be a guess.
    private static Optional<String> one(HttpHeaders headers, String name) {
        var values = Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
