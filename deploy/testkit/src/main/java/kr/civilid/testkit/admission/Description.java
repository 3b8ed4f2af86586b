package kr.civilid.testkit.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The OpenAPI document of a running service: it knows the routes of libraries too.
record Description(JsonNode paths) {

    private static final Set<String> VERBS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    static Description of(URI service) {
        try (var document = service.resolve("/openapi?format=json").toURL().openStream()) {
            return new Description(new ObjectMapper().readTree(document).path("paths"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the tables name them, e.g. `GET /issuances/{id}`.
    Stream<String> routes() {
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> verb.getKey().toUpperCase(Locale.ROOT))
                        .filter(VERBS::contains)
                        .map(verb -> verb + " " + path.getKey()));
    }
}
