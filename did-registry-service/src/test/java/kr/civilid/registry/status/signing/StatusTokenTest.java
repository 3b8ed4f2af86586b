package kr.civilid.registry.status.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.cbor.CBORByteArray;
import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORTaggedItem;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSEVerifier;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import kr.civilid.registry.signing.StatusKey;
import kr.civilid.registry.signing.TestKeys;
import kr.civilid.registry.status.domain.StatusList;
import org.junit.jupiter.api.Test;

class StatusTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final URI LIST = URI.create("https://registry.example/statuslists/1");

    private final StatusKey key = TestKeys.status();
    private final StatusClaims claims = claims();

    @Test
    void a_jwt_has_the_header_that_verifiers_ask_for() throws Exception {
        var header = SignedJWT.parse(JwtStatusToken.of(claims, key)).getHeader();

        assertThat(header.getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(header.getType().getType()).isEqualTo("statuslist+jwt");
        assertThat(header.getX509CertChain()).hasSize(1);
    }

    @Test
    void a_jwt_is_signed_by_a_leaf_under_the_root() throws Exception {
        var jwt = SignedJWT.parse(JwtStatusToken.of(claims, key));
        var leaf = TestKeys.leafUnderRoot(
                jwt.getHeader().getX509CertChain().getFirst().decode());

        assertThat(jwt.verify(new ECDSAVerifier(leaf))).isTrue();
    }

    @Test
    void a_jwt_claims_what_the_draft_asks_for() throws Exception {
        var payload =
                SignedJWT.parse(JwtStatusToken.of(claims, key)).getPayload().toJSONObject();

        assertThat(payload)
                .containsEntry("sub", LIST.toString())
                .containsEntry("iat", NOON.getEpochSecond())
                .containsEntry("exp", NOON.plus(Duration.ofDays(1)).getEpochSecond())
                .containsEntry("ttl", 900L)
                .containsOnlyKeys("sub", "iat", "exp", "ttl", "status_list");
        @SuppressWarnings("unchecked")
        var list = (Map<String, Object>) payload.get("status_list");
        assertThat(list)
                .containsEntry("bits", 2L)
                .containsEntry("aggregation_uri", "https://registry.example/statuslists")
                .containsEntry("lst", Base64.getUrlEncoder().withoutPadding().encodeToString(claims.list()));
    }

    @Test
    void a_cwt_is_signed_by_the_leaf_in_its_header() throws Exception {
        var signed = signed();
        var header = map(signed.getProtectedHeader().getValue());

        assertThat(header.get(1)).isEqualTo(-7);
        assertThat(header.get(16)).isEqualTo("application/statuslist+cwt");
        var leaf = TestKeys.leafUnderRoot((byte[]) header.get(33));
        assertThat(new COSEVerifier(leaf.toECPublicKey()).verify(signed)).isTrue();
    }

    @Test
    void a_cwt_claims_the_same_as_the_jwt() throws Exception {
        var payload = map(((CBORByteArray) signed().getPayload()).getValue());

        assertThat(payload.get(2)).isEqualTo(LIST.toString());
        assertThat(number(payload.get(6))).isEqualTo(NOON.getEpochSecond());
        assertThat(number(payload.get(4)))
                .isEqualTo(NOON.plus(Duration.ofDays(1)).getEpochSecond());
        assertThat(number(payload.get(65534))).isEqualTo(900);
        var list = (Map<?, ?>) payload.get(65533);
        assertThat(number(list.get("bits"))).isEqualTo(2);
        assertThat((byte[]) list.get("lst")).isEqualTo(claims.list());
        assertThat(list.get("aggregation_uri")).isEqualTo("https://registry.example/statuslists");
    }

    private COSESign1 signed() throws Exception {
        var item = new CBORDecoder(CwtStatusToken.of(claims, key)).next();
        return item instanceof COSESign1 message ? message : (COSESign1) ((CBORTaggedItem) item).getTagContent();
    }

    private static Map<?, ?> map(byte[] cbor) throws IOException {
        return (Map<?, ?>) new CBORDecoder(cbor).next().parse();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static StatusClaims claims() {
        var list = StatusList.ofBits(2);
        list.set(42, 1);
        return new StatusClaims(
                LIST,
                NOON,
                NOON.plus(Duration.ofDays(1)),
                Duration.ofMinutes(15),
                URI.create("https://registry.example/statuslists"),
                list.bits(),
                list.compressed());
    }
}
