package kr.civilid.testkit.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandsetPagesTest {

    private SmppHandsets handsets;
    private HttpSmsGateway gateway;
    private HttpServer server;

    @BeforeEach
    void the_pages_are_served() throws IOException {
        handsets = SmppHandsets.start(0);
        gateway = HttpSmsGateway.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/handset", new HandsetPages(handsets, gateway::shown));
        server.createContext("/outage", new Outage(handsets, gateway));
        server.start();
    }

    @AfterEach
    void all_ends() throws IOException {
        server.stop(0);
        gateway.close();
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
    void a_long_message_is_shown_once_with_its_kind_and_subject() throws Exception {
        post();
        post();

        var shown =
                EventJson.MAPPER.readTree(call("GET", "/handset/01012345678").body());
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("kind").asText()).isEqualTo("LMS");
        assertThat(shown.get(0).path("subject").asText()).isEqualTo("제목");
        assertThat(shown.get(0).path("text").asText()).isEqualTo("긴 글");
        assertThat(shown.get(0).path("bytes").asInt()).isEqualTo(5);
        assertThat(shown.get(0).path("from").asText()).isEqualTo("0442001234");
    }

    @Test
    void an_outage_takes_both_gateways_away_and_leaves_what_the_phones_show() throws Exception {
        post();

        assertThat(call("PUT", "/outage").statusCode()).isEqualTo(204);
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(call("GET", "/handset/01012345678").body()).contains("긴 글");

        assertThat(call("DELETE", "/outage").statusCode()).isEqualTo(204);
        post();
    }

    private void post() throws Exception {
        var body =
                "{\"type\":\"LMS\",\"from\":\"0442001234\",\"to\":\"01012345678\",\"subject\":\"제목\",\"text\":\"긴 글\"}";
        var request = HttpRequest.newBuilder(gateway.url())
                .header("Authorization", "Bearer " + HttpSmsGateway.TOKEN)
                .header("Idempotency-Key", "key-1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        }
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
