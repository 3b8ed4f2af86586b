package kr.civilid.verification.decision.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.jws.P256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The complete SD-JWTs of RFC 9901 and of the SD-JWT VC draft, read here and by `com.authlete:sd-jwt`.
class PublishedVectorsTest {

    private static final int DEEPEST = 4;

    /// That library reads every number as a Double.
    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) ->
            one.isNumber() && other.isNumber() && one.doubleValue() == other.doubleValue() || one.equals(other) ? 0 : 1;

    @Test
    void there_are_thirteen_of_which_five_have_key_binding() {
        assertThat(vectors()).hasSize(13);
        assertThat(vectors().filter(text -> read(text).binding().isPresent())).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void is_read_as_another_library_reads_it(String text) throws ParseException {
        var theirs = SDJWT.parse(text);
        var claims = JWSObject.parse(theirs.getCredentialJwt()).getPayload().toJSONObject();
        for (var depth = 0; depth < DEEPEST; depth++) {
            // That library opens one level of nested disclosures at a time.
            claims = new SDObjectDecoder().decode(claims, theirs.getDisclosures());
        }
        claims.remove("_sd_alg");

        var ours = EventJson.MAPPER.<JsonNode>valueToTree(read(text).claims().members());
        assertThat(ours.equals(NUMBERS_BY_VALUE, EventJson.MAPPER.valueToTree(claims)))
                .as("%s against %s", ours, claims)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("bound")
    void key_binding_names_what_it_binds_and_is_signed_by_the_key_of_the_credential(String text) {
        var presentation = read(text);
        var binding = presentation.binding().orElseThrow();
        var key = presentation
                .payload()
                .object("cnf")
                .orElseThrow()
                .object("jwk")
                .flatMap(P256::key)
                .orElseThrow();

        assertThat(binding.payload().text("sd_hash")).contains(presentation.hash());
        assertThat(binding.isSignedBy(key)).isTrue();
        assertThat(presentation.credential().isSignedBy(key)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ofTheRfc")
    void the_issuers_of_the_rfc_signed_them(String text) {
        var keys = keys().stream().flatMap(jwk -> P256.key(new Claims(jwk)).stream());

        assertThat(keys.anyMatch(key -> read(text).credential().isSignedBy(key)))
                .isTrue();
    }

    private static SdJwt read(String text) {
        return SdJwt.read(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Stream<String> vectors() {
        return file().values().stream()
                .flatMap(each -> ((List<?>) each.get("sd_jwts")).stream().map(String.class::cast));
    }

    static Stream<String> bound() {
        return vectors().filter(text -> !text.endsWith("~"));
    }

    static Stream<String> ofTheRfc() {
        return ((List<?>) rfc().get("sd_jwts")).stream().map(String.class::cast);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> keys() {
        return (List<Map<String, Object>>) rfc().get("keys");
    }

    private static Map<String, Object> rfc() {
        return file().get("draft-ietf-oauth-selective-disclosure-jwt.html");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> file() {
        try (var in = PublishedVectorsTest.class.getResourceAsStream("/vectors/sd-jwt.json")) {
            return EventJson.MAPPER.readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
