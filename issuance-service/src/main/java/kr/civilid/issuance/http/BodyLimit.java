package kr.civilid.issuance.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds every announced body to 256 KiB but the one that carries a portrait; the server itself ends at 512 KiB.
class BodyLimit {

    private static final long USUAL = 256 * 1024;

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuse(ContainerRequestContext request) {
        var portrait = "POST".equals(request.getMethod())
                && "/issuances".equals(request.getUriInfo().getPath());
        return portrait || request.getLength() <= USUAL
                ? Optional.empty()
                : Optional.of(Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                        .build());
    }
}
