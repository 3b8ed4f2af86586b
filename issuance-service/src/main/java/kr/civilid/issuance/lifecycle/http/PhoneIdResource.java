package kr.civilid.issuance.lifecycle.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.http.Language;
import kr.civilid.issuance.enrolment.application.AdmitPhone;
import kr.civilid.issuance.lifecycle.application.ReadOwnId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/// The ID on the bound phone.
@Path("/enrolments/{id}")
@Tag(name = "IDs")
class PhoneIdResource {

    private final AdmitPhone admitPhone;
    private final ReadOwnId readOwnId;

    PhoneIdResource(AdmitPhone admitPhone, ReadOwnId readOwnId) {
        this.admitPhone = admitPhone;
        this.readOwnId = readOwnId;
    }

    @GET
    @Path("/id")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "The ID that was issued to the bound phone (DPoP), also after it has ended")
    @APIResponse(responseCode = "200", description = "With what to do next, in Korean or English by Accept-Language")
    @APIResponse(responseCode = "401", description = "Not the bound phone")
    @APIResponse(responseCode = "404", description = "`id-not-found`, as long as none was issued to it")
    public Uni<OwnIdView> find(@RestPath IssuanceId id, HttpHeaders headers) {
        var call = new AdmitPhone.Call(
                "GET", "/enrolments/" + id + "/id", one(headers, HttpHeaders.AUTHORIZATION), one(headers, "DPoP"));
        return admitPhone.byToken(id, call).flatMap(readOwnId::on).map(own -> OwnIdView.of(own, Language.of(headers)));
    }

    /// Two of a kind are none: which one counts would be a guess.
    private static Optional<String> one(HttpHeaders headers, String name) {
        var values = Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
