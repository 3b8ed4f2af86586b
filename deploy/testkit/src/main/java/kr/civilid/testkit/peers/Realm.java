package kr.civilid.testkit.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.testkit.people.Caller;

/// The Keycloak realm of officials and systems: gives each caller a bearer token, and keeps it while it lasts.
public final class Realm {

    /// Nobody listens there: the code is read off the redirect.
    private static final String REDIRECT = "http://localhost:8082/inbox";

    private final URI issuer;
    private final Map<Caller, Kept> kept = new ConcurrentHashMap<>();

    public Realm(URI keycloak) {
        this.issuer = keycloak.resolve("/realms/civilid");
    }

    /// The header by which a request says who calls.
    public Map<String, String> as(Caller caller) {
        var token = kept.compute(caller, (who, held) -> held != null && held.lasts() ? held : fetch(who));
        return Map.of("Authorization", "Bearer " + token.token());
    }

    /// A system signs in with its secret, a person at the log-in form.
    private Kept fetch(Caller caller) {
        var answer = caller.isSystem() ? client(caller) : person(caller);
        return new Kept(
                answer.get("access_token").asText(),
                Instant.now().plus(Duration.ofSeconds(answer.get("expires_in").asLong() / 2)));
    }

    private JsonNode client(Caller caller) {
        return Http.form(
                        URI.create(issuer + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", caller.client(),
                                "client_secret", caller.client()),
                        Map.of())
                .expect(200)
                .json();
    }

    private JsonNode person(Caller caller) {
        return new LogIn(issuer, caller.client(), "openid", REDIRECT)
                .with(caller.username(), caller.username(), UUID.randomUUID().toString());
    }

    private record Kept(String token, Instant until) {
        boolean lasts() {
            return Instant.now().isBefore(until);
        }
    }
}
