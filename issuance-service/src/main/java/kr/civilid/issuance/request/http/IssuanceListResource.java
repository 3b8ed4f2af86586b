package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.http.Cursor;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.request.application.Journeys.Filter;
import kr.civilid.issuance.request.application.Journeys.Journey;
import kr.civilid.issuance.request.application.ReadIssuances;
import kr.civilid.issuance.request.domain.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Many applications at once, page by page.
@Path("/issuances")
@Tag(name = "Issuances")
class IssuanceListResource {

    private static final String STATE = "Requested|DepartmentApproved|Approved|Invited|Enrolled|PinSet"
            + "|IdentityVerified|Consented|Issued|Returned|Withdrawn|Expired";

    private final ReadIssuances readIssuances;
    private final CurrentCaller caller;
    private final BaseUrl baseUrl;

    IssuanceListResource(ReadIssuances readIssuances, CurrentCaller caller, BaseUrl baseUrl) {
        this.readIssuances = readIssuances;
        this.caller = caller;
        this.baseUrl = baseUrl;
    }

    @GET
    @RolesAllowed({HR_SYSTEM_NAME, HR_OFFICER_NAME})
    @Operation(summary = "The issuances of the calling HR system, or of the HR officer's agency, oldest first")
    @APIResponse(responseCode = "200", description = "A page; next is its link to the one that follows")
    @APIResponse(responseCode = "400", description = "`invalid-value`, e.g. a limit over 200")
    @APIResponse(responseCode = "403", description = "`attention-for-hr`, for an HR system that asks for it")
    public Uni<Page> page(
            @RestQuery @Pattern(regexp = "[0-9A-Za-z-]{4,20}") @Nullable String employeeNumber,
            @RestQuery @Pattern(regexp = STATE) @Nullable String state,
            @Parameter(description = "true: those that HR should look after; for HR officers alone")
                    @RestQuery
                    @Pattern(regexp = "true")
                    @Nullable
                    String attention,
            @Parameter(description = "true: those that an approver holds until more has come")
                    @RestQuery
                    @Pattern(regexp = "true")
                    @Nullable
                    String hold,
            @RestQuery @Pattern(regexp = "[A-Za-z0-9_-]{22}") @Nullable String after,
            @RestQuery @Min(1) @Max(200) @Nullable Integer limit) {
        var size = limit == null ? 50 : limit;
        var filter = new Filter(
                Optional.ofNullable(employeeNumber),
                Optional.ofNullable(state).flatMap(Stage::named),
                attention != null,
                hold != null);
        return readIssuances
                .page(
                        caller.get(),
                        filter,
                        Optional.ofNullable(after).flatMap(Cursor::read).map(IssuanceId::new),
                        size)
                .map(slice -> new Page(
                        slice.journeys().stream()
                                .map(journey -> IssuanceView.listed(journey, slice.sight()))
                                .toList(),
                        slice.more() ? next(filter, slice.journeys(), size) : null));
    }

    private URI next(Filter filter, List<Journey> found, int limit) {
        var link = UriBuilder.fromUri(baseUrl.of("/issuances"));
        filter.employeeNumber().ifPresent(number -> link.queryParam("employeeNumber", number));
        filter.stage().ifPresent(stage -> link.queryParam("state", stage));
        if (filter.attention()) {
            link.queryParam("attention", true);
        }
        if (filter.hold()) {
            link.queryParam("hold", true);
        }
        var last = found.getLast().issuance().request().id();
        return link.queryParam("after", Cursor.of(last.value()))
                .queryParam("limit", limit)
                .build();
    }
}
