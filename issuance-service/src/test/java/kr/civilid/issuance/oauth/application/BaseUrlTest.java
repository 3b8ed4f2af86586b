package kr.civilid.issuance.oauth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://id.go.kr", "https://id.go.kr:8441", "http://localhost:8081", "http://127.0.0.1:80"})
    void an_https_origin_or_loopback_is_taken(String origin) {
        assertThat(new BaseUrl(origin).of("/token")).hasToString(origin + "/token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.go.kr",
                "https://id.go.kr/",
                "https://id.go.kr/issuer",
                "https://id.go.kr?x",
                "http://localhost.evil.example",
                "id.go.kr",
                "ftp://localhost"
            })
    void anything_else_stops_the_service_from_starting(String origin) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BaseUrl(origin));
    }

    @Test
    void the_identifier_has_no_slash_at_its_end() {
        assertThat(new BaseUrl("https://id.go.kr").origin()).isEqualTo("https://id.go.kr");
    }
}
