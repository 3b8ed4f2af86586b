package kr.civilid.issuance.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds every body to 256 KiB but those that carry portraits: one is held to 512 KiB, a batch to what the server
/// itself takes.
public class BodyLimit {

    private static final long USUAL = 256 * 1024;
    /// Of one application, alone or in a batch.
    public static final int PORTRAIT = 512 * 1024;
    private static final String BATCH = "/issuances/batch";

    /// Under this name the server keeps how much it reads of a body that does not say its length.
    private static final String OF_UNANNOUNCED = "io.quarkus.max-request-size";

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuse(ContainerRequestContext request, RoutingContext exchange) {
        var path = request.getUriInfo().getPath();
        if ("POST".equals(request.getMethod()) && BATCH.equals(path)) {
            return Optional.empty();
        }
        var limit = hasPortrait(request.getMethod(), path) ? PORTRAIT : USUAL;
        exchange.put(OF_UNANNOUNCED, limit);
        return request.getLength() <= limit
                ? Optional.empty()
                : Optional.of(Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                        .build());
    }

    private static boolean hasPortrait(String method, String path) {
        return switch (method) {
            case "POST" -> "/issuances".equals(path);
            case "PUT" -> path.matches("/issuances/[^/]+");
            default -> false;
        };
    }
}
