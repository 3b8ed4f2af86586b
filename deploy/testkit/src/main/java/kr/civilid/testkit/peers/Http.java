package kr.civilid.testkit.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// HTTP as a small peer needs it: JSON or a form out, JSON in.
public final class Http {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public static Answer get(URI at, Map<String, String> headers) {
        return send(request(at, headers).GET().build());
    }

    public static Answer post(URI at, Object body, Map<String, String> headers) {
        return json("POST", at, body, headers);
    }

    public static Answer put(URI at, Object body, Map<String, String> headers) {
        return json("PUT", at, body, headers);
    }

    public static Answer delete(URI at, Map<String, String> headers) {
        return send(request(at, headers).DELETE().build());
    }

    public static Answer form(URI at, Map<String, String> fields, Map<String, String> headers) {
        return send(request(at, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields)))
                .build());
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Answer json(String method, URI at, Object body, Map<String, String> headers) {
        try {
            return send(request(at, headers)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder request(URI at, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(at).timeout(Duration.ofSeconds(15));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What a server said. [#expect] turns anything else than the wanted status into an error that shows it.
    public record Answer(String request, int status, java.net.http.HttpHeaders headers, byte[] body) {

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new Unexpected(this);
            }
            return this;
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /// A server answered otherwise than the peer needed.
    public static final class Unexpected extends RuntimeException {

        private final transient Answer answer;

        Unexpected(Answer answer) {
            super(answer.request() + " → " + answer.status() + " " + answer.text());
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }
    }

    private Http() {}
}
