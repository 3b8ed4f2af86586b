package kr.civilid.registry.did.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDocumentTest {

    /// Examples of the did:key specification, P-256 with both signs of y.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
                "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
                "zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv",
            })
    void the_document_holds_the_key_of_the_did(String key) {
        var did = "did:key:" + key;

        var document = KeyDocument.of(new Did(did));

        assertThat(document).containsEntry("id", did).containsEntry("assertionMethod", List.of(did + "#" + key));
        assertThat((List<?>) document.get("verificationMethod"))
                .isEqualTo(List.of(Map.of(
                        "id", did + "#" + key, "type", "Multikey", "controller", did, "publicKeyMultibase", key)));
    }

    @Test
    void bytes_that_are_no_point_of_the_curve_are_refused() {
        var x = new byte[33];
        x[0] = 2;
        // x = 1: 1 − 3 + b has no root modulo p.
        x[32] = 1;
        var outside = new byte[33];
        Arrays.fill(outside, (byte) 0xff);
        outside[0] = 3;
        var uncompressed = new byte[33];
        uncompressed[0] = 4;

        for (var raw : List.of(x, outside, uncompressed)) {
            var did = new Did("did:key:" + new Multikey(Multikey.Type.P256, raw).multibase());
            assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> KeyDocument.of(did));
        }
    }
}
