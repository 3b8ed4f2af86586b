package kr.civilid.testkit.peers;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.testkit.people.Caller;

/// The Keycloak realm of officials and systems: gives each caller a bearer token, and keeps it while it lasts.
public final class Realm {

    private final URI tokenEndpoint;
    private final Map<Caller, Kept> kept = new ConcurrentHashMap<>();

    public Realm(URI keycloak) {
        this.tokenEndpoint = keycloak.resolve("/realms/civilid/protocol/openid-connect/token");
    }

    /// The header by which a request says who calls.
    public Map<String, String> as(Caller caller) {
        var token = kept.compute(caller, (who, held) -> held != null && held.lasts() ? held : fetch(who));
        return Map.of("Authorization", "Bearer " + token.token());
    }

    private Kept fetch(Caller caller) {
        var answer = Http.form(tokenEndpoint, caller.isSystem() ? client(caller) : person(caller), Map.of())
                .expect(200)
                .json();
        return new Kept(
                answer.get("access_token").asText(),
                Instant.now().plus(Duration.ofSeconds(answer.get("expires_in").asLong() / 2)));
    }

    private static Map<String, String> client(Caller caller) {
        return Map.of(
                "grant_type", "client_credentials", "client_id", caller.client(), "client_secret", caller.client());
    }

    private static Map<String, String> person(Caller caller) {
        return Map.of(
                "grant_type",
                "password",
                "client_id",
                caller.client(),
                "username",
                caller.username(),
                "password",
                caller.username());
    }

    private record Kept(String token, Instant until) {
        boolean lasts() {
            return Instant.now().isBefore(until);
        }
    }
}
