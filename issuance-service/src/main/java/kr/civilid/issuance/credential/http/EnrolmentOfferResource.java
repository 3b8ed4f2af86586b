package kr.civilid.issuance.credential.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.application.OfferCredential;
import kr.civilid.issuance.enrolment.application.AdmitPhone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The offer for the bound phone, which needs no QR symbol to read it.
@Path("/enrolments/{id}")
@Tag(name = "Offers")
class EnrolmentOfferResource {

    private final AdmitPhone admitPhone;
    private final OfferCredential offerCredential;
    private final OfferView view;

    EnrolmentOfferResource(AdmitPhone admitPhone, OfferCredential offerCredential, OfferView view) {
        this.admitPhone = admitPhone;
        this.offerCredential = offerCredential;
        this.view = view;
    }

    @GET
    @Path("/offer")
    @PermitAll
    @Operation(summary = "A credential offer for the bound phone (DPoP)")
    @APIResponse(responseCode = "200", description = "Good for ten minutes; ends the offer before")
    @APIResponse(responseCode = "401", description = "Not the bound phone")
    @APIResponse(responseCode = "409", description = "`not-ready-for-offer`, `id-expired`")
    @APIResponse(responseCode = "429", description = "`too-many-offers`: five an hour")
    public Uni<Response> offer(@RestPath IssuanceId id, HttpHeaders headers) {
        var call = new AdmitPhone.Call(
                "GET", "/enrolments/" + id + "/offer", one(headers, HttpHeaders.AUTHORIZATION), one(headers, "DPoP"));
        return admitPhone
                .byToken(id, call)
                .chain(() -> offerCredential.toBoundDevice(id))
                .flatMap(offer -> view.of(offer, MediaType.APPLICATION_JSON_TYPE));
    }

    /// Two of a kind are none: which one counts would be a guess.
    private static Optional<String> one(HttpHeaders headers, String name) {
        var values = Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
