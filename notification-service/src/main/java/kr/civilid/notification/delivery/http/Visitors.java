package kr.civilid.notification.delivery.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.notification.delivery.application.IncompleteIdentity;
import kr.civilid.notification.delivery.domain.Visit;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Reads the caller off the verified token, never off the request.
@RequestScoped
class Visitors {

    private static final int LONGEST_CLAIM = 200;

    private final JsonWebToken token;
    private final CurrentVertxRequest request;

    Visitors(JsonWebToken token, CurrentVertxRequest request) {
        this.token = token;
        this.request = request;
    }

    /// Fails with [IncompleteIdentity] where the log-in says too little.
    Visit current() {
        try {
            return new Visit(
                    claim("sub"),
                    claim("preferred_username"),
                    new AgencyCode(claim("agency")),
                    request.getCurrent().request().remoteAddress().hostAddress());
        } catch (IllegalArgumentException _) {
            throw new IncompleteIdentity();
        }
    }

    private String claim(String name) {
        Object value = token.getClaim(name);
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_CLAIM) {
            return text;
        }
        throw new IncompleteIdentity();
    }
}
