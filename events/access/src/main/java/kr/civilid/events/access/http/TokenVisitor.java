package kr.civilid.events.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import kr.civilid.events.access.application.CurrentVisitor;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.catalog.AgencyCode;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Reads whoever calls off the verified token, never off the request. The address is the one that the server has
/// settled: of a proxy's headers it believes those alone that it is told to.
@RequestScoped
class TokenVisitor implements CurrentVisitor {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final CurrentVertxRequest request;

    TokenVisitor(SecurityIdentity identity, JsonWebToken token, CurrentVertxRequest request) {
        this.identity = identity;
        this.token = token;
        this.request = request;
    }

    @Override
    public Visitor get() {
        return new Visitor(
                text("sub").orElse(""),
                identity.getPrincipal().getName(),
                identity.getRoles(),
                text("azp").orElse(""),
                // A realm that writes anything else here has not said which agency.
                text("agency").filter(code -> code.matches("\\d{7}")).map(AgencyCode::new),
                address());
    }

    private String address() {
        var remote = request.getCurrent().request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
    }

    private Optional<String> text(String claim) {
        Object value = token.getClaim(claim);
        return Optional.ofNullable(value).filter(String.class::isInstance).map(String.class::cast);
    }
}
