package kr.civilid.registry.did.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParallelDocumentTest {

    private static final WebvhDid DID =
            WebvhDid.of(new Did("did:webvh:QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx:registry.example:o:1741000"));
    private static final String WEB = "did:web:registry.example:o:1741000";
    private static final Map<String, Object> JWK = Map.of("kty", "EC", "crv", "P-256", "x", "x", "y", "y");

    private final Map<String, Object> document =
            IssuerDocument.of(DID.did().value(), DID.address(), JWK, "thumb", URI.create("https://issuer.example"));

    @Test
    void the_did_web_takes_the_place_of_the_did_webvh() {
        var parallel = ParallelDocument.of(DID, document);

        assertThat(parallel)
                .containsEntry("id", WEB)
                .containsEntry("assertionMethod", List.of(WEB + "#thumb"))
                .containsEntry("alsoKnownAs", List.of(DID.did().value()));
        assertThat((List<?>) parallel.get("verificationMethod"))
                .isEqualTo(List.of(Map.of(
                        "id", WEB + "#thumb", "type", "JsonWebKey2020", "controller", WEB, "publicKeyJwk", JWK)));
    }

    @Test
    void the_implicit_services_are_added_once() {
        var parallel = ParallelDocument.of(DID, document);
        assertThat(ids(parallel)).containsExactly(WEB + "#issuer", WEB + "#files", WEB + "#whois");

        var own = new LinkedHashMap<>(document);
        own.put("service", List.of(Map.of("id", "#files", "type", "relativeRef", "serviceEndpoint", "https://x/")));
        assertThat(ids(ParallelDocument.of(DID, own))).containsExactly("#files", WEB + "#whois");
    }

    @Test
    void the_did_webvh_itself_is_left_as_it_was() {
        ParallelDocument.of(DID, document);

        assertThat(document)
                .containsEntry("id", DID.did().value())
                .containsEntry("alsoKnownAs", List.of(WEB))
                .doesNotContainKey("controller");
    }

    private static List<Object> ids(Map<String, Object> document) {
        return ((List<?>) document.get("service"))
                .stream()
                        .<Object>map(service -> ((Map<?, ?>) service).get("id"))
                        .toList();
    }
}
