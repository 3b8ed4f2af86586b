package kr.civilid.registry.did.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebvhDidTest {

    private static final String SCID = "QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx";

    /// The examples of did:webvh 1.0, "The DID to HTTPS Transformation".
    @ParameterizedTest
    @CsvSource({
        "example.com, https://example.com/.well-known/did.jsonl",
        "issuer.example.com, https://issuer.example.com/.well-known/did.jsonl",
        "example.com:dids:issuer, https://example.com/dids/issuer/did.jsonl",
        "example.com%3A3000:dids:issuer, https://example.com:3000/dids/issuer/did.jsonl",
        "localhost%3A8443:organizations:1741000, https://localhost:8443/organizations/1741000/did.jsonl",
    })
    void the_log_is_where_the_method_says(String address, String url) {
        var did = new Did("did:webvh:" + SCID + ":" + address);
        var webvh = WebvhDid.of(did);

        assertThat(webvh.scid()).isEqualTo(SCID);
        assertThat(webvh.address().file("did.jsonl")).isEqualTo(URI.create(url));
        assertThat(webvh.did()).isEqualTo(did);
    }

    @Test
    void the_parallel_did_web_has_the_same_address() {
        var address = WebvhDid.of(new Did("did:webvh:" + SCID + ":localhost%3A8443:organizations:1741000"))
                .address();

        assertThat(address.didWeb()).isEqualTo(new Did("did:web:localhost%3A8443:organizations:1741000"));
        assertThat(WebAddress.of(address.didWeb())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com:..:..:admin",
                "example.com:.",
                "example.com::a",
                "example.com:%2e%2e",
                "example.com:%2E.",
                "example.com:a%2Fb",
                "example.com:a%5cb",
                "example.com:a%00",
                "example.com:a%252e",
                "127.0.0.1",
                "10.0.0.1%3A80",
                "-example.com",
                "example.com%3A0",
                "example.com%3A123456",
                "example.com%2Fpath",
                "user%40example.com",
                "exam_ple.com",
            })
    void an_address_that_could_lead_elsewhere_is_refused(String address) {
        assertThatExceptionOfType(InvalidDid.class)
                .isThrownBy(() -> WebvhDid.of(new Did("did:webvh:" + SCID + ":" + address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:webvh:short:example.com", "did:webvh:example.com", "did:web:example.com"})
    void what_lacks_a_scid_is_refused(String did) {
        assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> WebvhDid.of(new Did(did)));
    }
}
