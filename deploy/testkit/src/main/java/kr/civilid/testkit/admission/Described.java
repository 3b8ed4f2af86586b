package kr.civilid.testkit.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.civilid.testkit.shape.Routes;

/// Whether a service's OpenAPI document tells a stranger what they need: every route of the service's own table and no
/// other, and of each what it is for, what to send and which problems to expect.
public final class Described {

    private static final Pattern PROBLEM = Pattern.compile("`[A-Za-z]+([-_][a-z]+)*`");

    private final Description description;
    private final Map<String, String> table = new TreeMap<>();

    Described(Description description) {
        this.description = description;
    }

    /// By the routes of `/routes-on-record.txt`.
    public static Described of(URI service) throws IOException {
        return new Described(Description.of(service)).and(Routes.admitted("/routes-on-record.txt"));
    }

    /// With those behind which auditors find the access records.
    public Described andAccessRecords() throws IOException {
        return and(Routes.admitted(Doors.accessRecords()));
    }

    /// Pages for browsers, the front page among them, are not described.
    Described and(Map<String, String> routes) {
        routes.forEach((route, who) -> {
            if (!who.equals("browser") && !route.equals("GET /")) {
                table.put(Doors.described(route), who);
            }
        });
        return this;
    }

    /// What lacks, a line each.
    public List<String> lacks() {
        var described = description.routes().toList();
        return Stream.of(
                        version(),
                        table.keySet().stream()
                                .filter(route -> !described.contains(route))
                                .map(route -> route + " is not described"),
                        described.stream()
                                .filter(route -> !table.containsKey(route))
                                .map(route -> route + " is in no table"),
                        table.entrySet().stream()
                                .filter(route -> described.contains(route.getKey()))
                                .flatMap(route -> lacks(description.operation(route.getKey()), route.getValue())
                                        .map(lack -> route.getKey() + " has no " + lack)))
                .flatMap(lacks -> lacks)
                .toList();
    }

    private Stream<String> version() {
        var version = description.document().path("openapi").asText();
        return Stream.of("OpenAPI " + version + " is not 3.1").filter(_ -> !version.startsWith("3.1."));
    }

    private Stream<String> lacks(JsonNode operation, String who) {
        var responses = operation.path("responses");
        return Stream.of(
                        Stream.of("summary")
                                .filter(member ->
                                        operation.path(member).asText().isBlank()),
                        Stream.of("example of its body").filter(_ -> !hasExample(operation.path("requestBody"))),
                        refusals(operation, who)
                                .filter(status -> !responses.has(status))
                                .map(status -> "answer " + status),
                        // One problem each, which says itself what to mend.
                        responses.properties().stream()
                                .filter(answer -> answer.getKey().matches("4(?!01|13).."))
                                .filter(answer -> !PROBLEM.matcher(answer.getValue()
                                                .path("description")
                                                .asText())
                                        .find())
                                .map(answer -> "problem named at " + answer.getKey()))
                .flatMap(lacks -> lacks);
    }

    private static Stream<String> refusals(JsonNode operation, String who) {
        var ofBodies = operation.has("requestBody") ? Stream.of("400", "413") : Stream.<String>empty();
        var ofCallers = switch (who) {
            case "anyone" -> Stream.<String>empty();
            case "phone", "gateway" -> Stream.of("401");
            default -> Stream.of("401", "403");
        };
        return Stream.concat(ofBodies, ofCallers);
    }

    private boolean hasExample(JsonNode body) {
        return body.path("content").properties().stream()
                .map(Map.Entry::getValue)
                .allMatch(content -> {
                    var schema = description.resolved(content.path("schema"));
                    var members =
                            schema.path("properties").properties().stream().map(Map.Entry::getValue);
                    return Stream.concat(Stream.of(content, schema), members)
                            .anyMatch(node -> node.has("example") || node.has("examples"));
                });
    }
}
