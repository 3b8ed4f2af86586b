package kr.civilid.testkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.HttpClientConfig;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.junit.jupiter.api.Test;

class SparingRestAssuredTest {

    @Test
    @SuppressWarnings("deprecation") // RestAssured takes no newer client.
    void the_sparing_client_outlives_the_times_that_are_set_before_each_test() {
        var times = new HttpClientConfig().setParam("http.socket.timeout", 1_000);

        var client = new SparingRestAssured.Sparing()
                .httpClient(times)
                .getHttpClientConfig()
                .httpClientInstance();

        assertThat(client.getConnectionManager()).isInstanceOf(BasicClientConnectionManager.class);
    }
}
