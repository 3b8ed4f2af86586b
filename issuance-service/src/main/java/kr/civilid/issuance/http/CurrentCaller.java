package kr.civilid.issuance.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Reads the caller from a verified access token of the realm.
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final HttpServerRequest request;

    CurrentCaller(SecurityIdentity identity, JsonWebToken token, HttpServerRequest request) {
        this.identity = identity;
        this.token = token;
        this.request = request;
    }

    public Caller get() {
        return new Caller(
                identity.getPrincipal().getName(),
                Arrays.stream(Role.values())
                        .filter(role -> identity.hasRole(role.text()))
                        .collect(Collectors.toUnmodifiableSet()),
                text("azp").orElse(""),
                // A realm that writes anything else here has not said which agency.
                text("agency").filter(code -> code.matches("\\d{7}")).map(AgencyCode::new),
                text("employee_number"),
                Optional.ofNullable(request.remoteAddress())
                        .map(Object::toString)
                        .orElse("unknown"));
    }

    private Optional<String> text(String claim) {
        return token.claim(claim).filter(String.class::isInstance).map(String.class::cast);
    }
}
