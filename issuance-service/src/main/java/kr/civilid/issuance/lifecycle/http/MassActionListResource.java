package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.http.Cursor;
import kr.civilid.issuance.lifecycle.application.MassActions.State;
import kr.civilid.issuance.lifecycle.application.ReadMassActions;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Many mass actions, page by page.
@Path("/mass-actions")
@Tag(name = "Mass actions")
class MassActionListResource {

    private final ReadMassActions readMassActions;
    private final CurrentCaller caller;
    private final BaseUrl baseUrl;

    MassActionListResource(ReadMassActions readMassActions, CurrentCaller caller, BaseUrl baseUrl) {
        this.readMassActions = readMassActions;
        this.caller = caller;
        this.baseUrl = baseUrl;
    }

    /// A page of mass actions, oldest first.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MassActions")
    record PageView(List<MassActionView> items, @Nullable URI next) {}

    @GET
    @RolesAllowed(HR_OFFICER_NAME)
    @Operation(summary = "The mass actions of the officer's agency, oldest first")
    @APIResponse(responseCode = "200", description = "A page; next is its link to the one that follows")
    @APIResponse(responseCode = "400", description = "`invalid-value`, e.g. a limit over 200")
    public Uni<PageView> page(
            @RestQuery @Pattern(regexp = "Proposed|Confirmed|Completed|Withdrawn|Expired") @Nullable String state,
            @RestQuery @Pattern(regexp = "[A-Za-z0-9_-]{22}") @Nullable String after,
            @RestQuery @Min(1) @Max(200) @Nullable Integer limit) {
        var size = limit == null ? 50 : limit;
        var wanted = Optional.ofNullable(state).map(name -> State.valueOf(name.toUpperCase(Locale.ROOT)));
        return readMassActions
                .page(caller.get(), wanted, Optional.ofNullable(after).flatMap(Cursor::read), size)
                .map(slice -> {
                    var views = slice.actions().stream().map(MassActionView::of).toList();
                    return new PageView(
                            views, slice.more() ? next(state, views.getLast().id(), size) : null);
                });
    }

    private URI next(@Nullable String state, UUID last, int limit) {
        var link = UriBuilder.fromUri(baseUrl.of("/mass-actions"));
        Optional.ofNullable(state).ifPresent(name -> link.queryParam("state", name));
        return link.queryParam("after", Cursor.of(last))
                .queryParam("limit", limit)
                .build();
    }
}
