package kr.civilid.verification.gate.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/// Two kinds of caller bring a bearer token: people and systems one of the identity provider, readers one they signed
/// themselves. The issuer that a token names, not yet verified, only chooses who verifies it; each verifier then
/// insists on its own issuer, key and algorithm, so that neither kind passes as the other.
@Alternative
@Priority(1)
@ApplicationScoped
class CallerMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism people;
    private final Readers readers;

    CallerMechanism(OidcAuthenticationMechanism people, Readers readers) {
        this.people = people;
        this.readers = readers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var token = bearer(request);
        if (token.isEmpty()) {
            return people.authenticate(request, providers);
        }
        var claimed = UnverifiedToken.read(token.get());
        if (claimed.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("not a signed JWT"));
        }
        return Readers.mayHaveSigned(claimed.get())
                ? Uni.createFrom().item(() -> readers.identify(token.get()))
                : people.authenticate(request, providers);
    }

    private static Optional<String> bearer(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).trim());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return people.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return people.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return people.getCredentialTransport(request);
    }
}
