package kr.civilid.registry.did.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidTest {

    @Test
    void a_did_has_a_method_and_an_id() {
        var did = new Did("did:web:localhost%3A8443:organizations:1741000");

        assertThat(did.method()).isEqualTo("web");
        assertThat(did.id()).isEqualTo("localhost%3A8443:organizations:1741000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "did",
                "did:",
                "did:web",
                "did:web:",
                "did:web:a:",
                "did:WEB:a",
                "DID:web:a",
                "did:web:a/b",
                "did:web:a?b",
                "did:web:a#b",
                "did:web:a b",
                "did:web:a%",
                "did:web:a%2",
                "did:web:a%zz",
                "did:web:기관",
                " did:web:a",
                "did:web:a\n",
            })
    void what_breaks_the_syntax_is_refused(String text) {
        assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> new Did(text));
    }

    @Test
    void the_longest_did_is_read_and_a_longer_one_is_not() {
        assertThat(new Did("did:key:" + "a:".repeat(1019) + "ab").value()).hasSize(2048);
        assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> new Did("did:key:" + "a".repeat(2041)));
    }
}
