package kr.civilid.approval.access.http;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// The way on for whoever logged in too long ago: ends the session here and goes back to the page, which has the
/// identity provider ask anew (`prompt=login` of OpenID Connect) where it would take its own session for granted.
@Path("/inbox/log-in")
@Authenticated
class LogInAgain {

    private final OidcSession session;

    LogInAgain(OidcSession session) {
        this.session = session;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> again(@RestQuery Optional<IssuanceId> to) {
        var page = "/inbox" + to.map(id -> "/" + id).orElse("");
        return session.logout().map(_ -> RestResponse.seeOther(URI.create(page + "?prompt=login")));
    }
}
