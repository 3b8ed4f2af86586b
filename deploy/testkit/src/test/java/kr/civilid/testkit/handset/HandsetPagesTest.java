package kr.civilid.testkit.handset;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandsetPagesTest {

    private SmppHandsets handsets;
    private HttpServer server;

    @BeforeEach
    void the_pages_are_served() throws IOException {
        handsets = SmppHandsets.start(0);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/handset", new HandsetPages(handsets));
        server.start();
    }

    @AfterEach
    void all_ends() throws IOException {
        server.stop(0);
        handsets.close();
    }

    @Test
    void a_phone_without_texts_is_an_empty_array() throws Exception {
        var answer = call("GET", "/handset/01012345678");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void all_phones_are_an_object() throws Exception {
        assertThat(call("GET", "/handset").body()).isEqualTo("{}");
    }

    @Test
    void only_reading_is_offered() throws Exception {
        assertThat(call("DELETE", "/handset").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> call(String method, String path) throws Exception {
        var uri =
                URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
