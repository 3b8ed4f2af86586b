package kr.civilid.local.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kr.civilid.local.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The room over a system of which nothing runs.
class ControlRoomTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static ControlRoom room;

    @BeforeAll
    static void it_is_open() throws IOException {
        room = ControlRoom.open(LocalSystem.in(folder, 14_000));
    }

    @AfterAll
    static void it_is_closed() {
        room.close();
    }

    @Test
    void the_page_and_all_it_loads_are_there() throws Exception {
        for (var path : new String[] {"/", "/room.css", "/room.js", "/icon.svg", "/handset.html", "/handset.js"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("/").body()).contains("상황실", "Control room");
        assertThat(get("/").headers().firstValue("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void only_what_belongs_to_it_is_served() throws Exception {
        assertThat(get("/../ControlRoom.class").statusCode()).isEqualTo(404);
        assertThat(get("/log/../../trust/secret.key").statusCode()).isEqualTo(404);
        assertThat(get("/handset/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_from_elsewhere_cannot_read_along() throws IOException {
        try (var socket = new Socket("localhost", 8080 + 14_000)) {
            var request = "GET /parts HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void it_changes_nothing() throws Exception {
        var post = HttpRequest.newBuilder(URI.create(room.address() + "/parts"))
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(CLIENT.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    @Test
    void handsets_that_are_away_are_a_bad_gateway() throws Exception {
        assertThat(get("/handset/01012345678").statusCode()).isEqualTo(502);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(room.address() + path)).build(), BodyHandlers.ofString());
    }
}
