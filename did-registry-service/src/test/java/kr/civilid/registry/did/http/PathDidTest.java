package kr.civilid.registry.did.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathDidTest {

    private static final String DID = "did:web:localhost%3A8443:o";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:localhost%3A8443:o",
                "did:web:localhost%253A8443:o",
                "did%3Aweb%3Alocalhost%253A8443%3Ao",
                "did%3aweb%3alocalhost%253A8443%3ao",
            })
    void however_a_client_encodes_it_the_did_is_the_same(String sent) {
        assertThat(PathDid.in("/1.0/identifiers/" + sent, "/1.0/identifiers/")).contains(DID);
    }

    @Test
    void a_plus_is_not_a_space() {
        assertThat(PathDid.in("/1.0/identifiers/did%3Aweb%3Aa+b", "/1.0/identifiers/"))
                .contains("did:web:a+b");
    }

    @Test
    void what_cannot_be_decoded_is_nothing() {
        assertThat(PathDid.in("/1.0/identifiers/did%3Aweb%3A%zz", "/1.0/identifiers/"))
                .isEmpty();
        assertThat(PathDid.in("/elsewhere", "/1.0/identifiers/")).isEmpty();
    }
}
