package kr.civilid.testkit.smsgateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSmsGatewayTest {

    private static final String PHONE = "01012345678";

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpSmsGateway gateway;

    @BeforeEach
    void it_runs() throws IOException {
        gateway = HttpSmsGateway.start();
    }

    @AfterEach
    void it_ends() {
        gateway.close();
    }

    @Test
    void one_key_is_one_message() throws Exception {
        var first = post("key-1", "LMS", "가".repeat(60));
        var again = post("key-1", "LMS", "가".repeat(60));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(gateway.posts(PHONE)).extracting(Posted::repeated).containsExactly(false, true);
        assertThat(gateway.posts(PHONE)).extracting(Posted::bytes).containsOnly(120);
    }

    @Test
    void an_sms_that_is_too_long_is_refused() throws Exception {
        assertThat(post("key-1", "SMS", "가".repeat(46)).statusCode()).isEqualTo(422);
    }

    @Test
    void while_it_is_away_nothing_answers_and_what_it_took_stays_known() throws Exception {
        post("key-1", "SMS", "가");
        gateway.goAway();
        assertThatThrownBy(() -> post("key-1", "SMS", "가")).isInstanceOf(IOException.class);

        gateway.comeBack();

        post("key-1", "SMS", "가");
        assertThat(gateway.posts(PHONE)).extracting(Posted::repeated).containsExactly(false, true);
    }

    @Test
    void a_signature_depends_on_key_time_and_body() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var signature = SignedReceipts.signature("key", "1", body);

        assertThat(signature).matches("v1=[0-9a-f]{64}");
        assertThat(SignedReceipts.signature("other", "1", body)).isNotEqualTo(signature);
        assertThat(SignedReceipts.signature("key", "2", body)).isNotEqualTo(signature);
        assertThat(SignedReceipts.signature("key", "1", new byte[0])).isNotEqualTo(signature);
    }

    private HttpResponse<String> post(String key, String type, String text) throws IOException, InterruptedException {
        var body = "{\"type\":\"%s\",\"to\":\"%s\",\"text\":\"%s\"}".formatted(type, PHONE, text);
        var request = HttpRequest.newBuilder(gateway.url())
                .header("Authorization", "Bearer " + HttpSmsGateway.TOKEN)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
