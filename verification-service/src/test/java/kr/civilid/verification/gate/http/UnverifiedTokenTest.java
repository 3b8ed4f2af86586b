package kr.civilid.verification.gate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedTokenTest {

    @Test
    void the_issuer_it_names_is_read() {
        assertThat(UnverifiedToken.read(token("{\"alg\":\"ES256\"}", "{\"iss\":\"urn:civilid:reader:a\"}")))
                .hasValueSatisfying(token -> assertThat(token.issuer()).isEqualTo("urn:civilid:reader:a"));
        assertThat(concernsReader(token("{}", "{\"iss\":\"urn:civilid:reader:a\"}")))
                .isTrue();
        assertThat(concernsReader(token("{}", "{\"iss\":\"http://localhost:8180\"}")))
                .isFalse();
        assertThat(concernsReader(token("{}", "{}"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a.b",
                "a.b.c",
                "e30.e30",
                "e30.e30.e30.e30",
                "e30.[].",
                "*.e30.",
                "e30.W10.",
                "MQ.e30."
            })
    void what_is_no_signed_jwt_names_nobody(String token) {
        assertThat(UnverifiedToken.read(token)).isEmpty();
    }

    @Test
    void a_token_beyond_every_header_is_not_read() {
        assertThat(UnverifiedToken.read(token("{}", "{\"iss\":\"" + "x".repeat(8192) + "\"}")))
                .isEmpty();
    }

    @Test
    void only_a_plain_jwt_is_one() {
        assertThat(plain("{\"alg\":\"ES256\"}")).isTrue();
        assertThat(plain("{\"typ\":\"JWT\"}")).isTrue();
        assertThat(plain("{\"typ\":\"kb+jwt\"}")).isFalse();
        assertThat(plain("{\"typ\":null}")).isFalse();
        assertThat(plain("{\"crit\":[]}")).isFalse();
    }

    private static boolean concernsReader(String token) {
        return Readers.mayHaveSigned(UnverifiedToken.read(token).orElseThrow());
    }

    private static boolean plain(String header) {
        return UnverifiedToken.read(token(header, "{}")).orElseThrow().isPlainJwt();
    }

    private static String token(String header, String payload) {
        return Base64URL.encode(header) + "." + Base64URL.encode(payload) + ".AA";
    }
}
