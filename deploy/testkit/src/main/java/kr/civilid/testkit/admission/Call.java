package kr.civilid.testkit.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request, sent by whoever is at the door. `body` is a form where it is text, and JSON otherwise.
public record Call(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable Object body) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// `route` as the table names it, with what its `{names}` stand for. No body.
    public static Call to(String route, Map<String, String> names) {
        var parts = route.split(" ", 2);
        var path = parts[1];
        for (var name : names.entrySet()) {
            path = path.replaceAll("\\{" + name.getKey() + "(:[^}]*)?}", name.getValue());
        }
        return new Call(parts[0], path, Map.of(), null);
    }

    public Call with(Object content) {
        return new Call(method, path, headers, content);
    }

    public Call with(String header, String value) {
        return new Call(method, path, Map.of(header, value), body);
    }

    public Call asking(String query) {
        return new Call(method, path + "?" + query, headers, body);
    }

    HttpResponse<String> by(Visitor visitor, URI service) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body));
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .method(method, content);
        if (body != null) {
            request.header(
                    "Content-Type", body instanceof String ? "application/x-www-form-urlencoded" : "application/json");
        }
        headers.forEach(request::setHeader);
        visitor.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String form ? form : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
