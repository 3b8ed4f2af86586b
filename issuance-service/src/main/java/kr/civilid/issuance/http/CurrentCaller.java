package kr.civilid.issuance.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.civilid.events.access.application.CurrentVisitor;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Reads the caller from a verified access token of the realm.
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final CurrentVisitor visitor;

    CurrentCaller(SecurityIdentity identity, JsonWebToken token, CurrentVisitor visitor) {
        this.identity = identity;
        this.token = token;
        this.visitor = visitor;
    }

    public Caller get() {
        var onRecord = visitor.get();
        return new Caller(
                onRecord.subject(),
                onRecord.name(),
                Arrays.stream(Role.values())
                        .filter(role -> identity.hasRole(role.text()))
                        .collect(Collectors.toUnmodifiableSet()),
                onRecord.client(),
                onRecord.agency(),
                text("employee_number"),
                onRecord.from());
    }

    private Optional<String> text(String claim) {
        return token.claim(claim).filter(String.class::isInstance).map(String.class::cast);
    }
}
