package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.AUDITOR_NAME;
import static kr.civilid.issuance.request.domain.Role.OPERATOR_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.lifecycle.application.ErasePerson;
import kr.civilid.issuance.lifecycle.domain.ErasureReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// 파기: the end of a person's data.
@Path("/issuances/{id}/erasure")
@Tag(name = "Issuances")
class ErasureResource {

    private final ErasePerson erasePerson;
    private final CurrentCaller caller;

    ErasureResource(ErasePerson erasePerson, CurrentCaller caller) {
        this.erasePerson = erasePerson;
        this.caller = caller;
    }

    /// Why an official has somebody erased; the end of the retention is the service's own.
    enum OrderedReason {
        HOLDER_REQUEST,
        COURT_ORDER,
        WRONG_PERSON
    }

    @Schema(name = "Erasure")
    record Order(
            @Schema(examples = "HOLDER_REQUEST") @NotNull OrderedReason reason) {}

    @Schema(name = "Erased")
    record ErasedView(Instant erasedAt) {}

    @POST
    @RolesAllowed({OPERATOR_NAME, AUDITOR_NAME})
    @ResponseStatus(200)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Order.class),
                            examples = @ExampleObject(value = "{\"reason\": \"HOLDER_REQUEST\"}")))
    @Operation(summary = "Erase the person whom an issuance was for, for good; a repeated call changes nothing")
    @APIResponse(responseCode = "200", description = "Erased, now or before: their key is destroyed")
    @APIResponse(responseCode = "404", description = "`issuance-not-found`; to an auditor also another agency's")
    @APIResponse(responseCode = "409", description = "`person-still-in-use`, with the issuance that is")
    public Uni<ErasedView> erase(@RestPath IssuanceId id, @NotNull @Valid Order order) {
        var reason = ErasureReason.valueOf(order.reason().name());
        return erasePerson.by(caller.get(), id, reason).map(ErasedView::new);
    }
}
