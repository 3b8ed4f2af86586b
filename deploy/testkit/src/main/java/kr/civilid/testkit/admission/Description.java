package kr.civilid.testkit.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The OpenAPI document of a running service: it knows the routes of libraries too.
record Description(JsonNode document) {

    private static final Set<String> VERBS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    static Description of(URI service) {
        try (var document = service.resolve("/openapi?format=json").toURL().openStream()) {
            return new Description(new ObjectMapper().readTree(document));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the tables name them, e.g. `GET /issuances/{id}`.
    Stream<String> routes() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> verb.getKey().toUpperCase(Locale.ROOT))
                        .filter(VERBS::contains)
                        .map(verb -> verb + " " + path.getKey()));
    }

    JsonNode operation(String route) {
        var parts = route.split(" ", 2);
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    /// `node`, or what it refers to within the document.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
