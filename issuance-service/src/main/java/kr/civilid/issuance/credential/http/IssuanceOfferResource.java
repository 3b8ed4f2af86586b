package kr.civilid.issuance.credential.http;

import static kr.civilid.issuance.request.domain.Role.APPLICANT_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.application.OfferCredential;
import kr.civilid.issuance.http.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The offer on the applicant's status page or in the HR system.
@Path("/issuances")
@Tag(name = "Offers", description = "Credential offers; asking for one sends the transaction code by text")
class IssuanceOfferResource {

    private final OfferCredential offerCredential;
    private final CurrentCaller caller;
    private final OfferView view;

    IssuanceOfferResource(OfferCredential offerCredential, CurrentCaller caller, OfferView view) {
        this.offerCredential = offerCredential;
        this.caller = caller;
        this.view = view;
    }

    @GET
    @Path("/{id}/offer")
    @RolesAllowed({APPLICANT_NAME, HR_SYSTEM_NAME})
    @Operation(summary = "A credential offer: JSON with a deep link, or its QR symbol as SVG or PNG by Accept")
    @APIResponse(responseCode = "200", description = "Good for ten minutes; ends the offer before")
    @APIResponse(responseCode = "404", description = "`issuance-not-found`, also for somebody else's")
    @APIResponse(responseCode = "409", description = "`not-ready-for-offer`, `id-expired`")
    @APIResponse(responseCode = "429", description = "`too-many-offers`: five an hour")
    public Uni<Response> offer(@RestPath IssuanceId id, HttpHeaders headers) {
        var wanted = view.wanted(headers);
        return offerCredential.to(caller.get(), id).flatMap(offer -> view.of(offer, wanted));
    }
}
