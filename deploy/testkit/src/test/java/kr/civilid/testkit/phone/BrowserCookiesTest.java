package kr.civilid.testkit.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserCookiesTest {

    private static final Map<String, List<String>> SECURE =
            Map.of("Set-Cookie", List.of("session=1;Version=1;Path=/;Secure;HttpOnly;SameSite=None"));

    private final BrowserCookies cookies = new BrowserCookies();

    @Test
    void a_secure_cookie_goes_back_to_localhost() throws IOException {
        cookies.put(URI.create("http://localhost:8180/login"), SECURE);

        assertThat(cookies.get(URI.create("http://localhost:8180/next"), Map.of()).get("Cookie"))
                .singleElement()
                .asString()
                .contains("session=");
    }

    @Test
    void a_secure_cookie_goes_nowhere_else_in_clear() throws IOException {
        cookies.put(URI.create("http://identity.example/login"), SECURE);

        assertThat(cookies.get(URI.create("http://identity.example/next"), Map.of()))
                .doesNotContainEntry("Cookie", List.of("session=1"))
                .extractingByKey("Cookie")
                .satisfiesAnyOf(found -> assertThat(found).isNull(), found -> assertThat(found)
                        .asList()
                        .isEmpty());
    }
}
