package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.APPLICANT_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import kr.civilid.events.http.Language;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.lifecycle.application.ReadOwnId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/// The ID of whoever has logged in.
@Path("/ids/mine")
@Tag(name = "IDs")
class OwnIdResource {

    private final ReadOwnId readOwnId;
    private final CurrentCaller caller;

    OwnIdResource(ReadOwnId readOwnId, CurrentCaller caller) {
        this.readOwnId = readOwnId;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(APPLICANT_NAME)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "The caller's own ID, or the last that was: until when it is valid and why")
    @APIResponse(responseCode = "200", description = "With what to do next, in Korean or English by Accept-Language")
    @APIResponse(responseCode = "404", description = "`id-not-found`")
    public Uni<OwnIdView> mine(HttpHeaders headers) {
        return readOwnId.of(caller.get()).map(id -> OwnIdView.of(id, Language.of(headers)));
    }
}
