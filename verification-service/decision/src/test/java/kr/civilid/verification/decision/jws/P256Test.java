package kr.civilid.verification.decision.jws;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.parts.Rsa;
import kr.civilid.verification.decision.domain.Claims;
import org.junit.jupiter.api.Test;

class P256Test {

    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private final ECKey pair = IdDraft.key();
    private final byte[] text = "presented".getBytes(StandardCharsets.US_ASCII);

    @Test
    void what_the_platform_signs_is_verified_and_nothing_else() throws Exception {
        var key = P256.key(jwk()).orElseThrow();
        var signature = signed();

        assertThat(P256.verifies(key, text, 0, text.length, signature)).isTrue();
        assertThat(P256.verifies(key, text, 1, text.length, signature)).isFalse();
        assertThat(P256.verifies(key, text, 0, text.length, Arrays.copyOf(signature, 63)))
                .isFalse();
        assertThat(P256.verifies(key, text, 0, text.length, new byte[64])).isFalse();
        assertThat(P256.verifies(key, text, 0, text.length, new byte[0])).isFalse();
        assertThat(P256.verifies(
                        P256.key(new Claims(new HashMap<>(
                                        IdDraft.key().toPublicJWK().toJSONObject())))
                                .orElseThrow(),
                        text,
                        0,
                        text.length,
                        signature))
                .isFalse();
    }

    private byte[] signed() throws GeneralSecurityException, com.nimbusds.jose.JOSEException {
        var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
        ecdsa.initSign(pair.toECPrivateKey());
        ecdsa.update(text);
        return ecdsa.sign();
    }

    @Test
    void a_point_off_the_curve_is_no_key() {
        var y = new BigInteger(1, pair.getY().decode());
        assertThat(P256.key(changed("y", coordinate(y.xor(BigInteger.ONE))))).isEmpty();
        assertThat(P256.key(changed("y", coordinate(P.subtract(y)))))
                .as("the mirrored point")
                .isPresent();
    }

    @Test
    void a_coordinate_beyond_the_field_is_no_key() {
        // x + p names the same point where it fits into 32 bytes; there must be one name.
        assertThat(P256.key(new Claims(
                        Map.of("kty", "EC", "crv", "P-256", "x", coordinate(P), "y", coordinate(BigInteger.ZERO)))))
                .isEmpty();
        assertThat(P256.key(changed("x", coordinate(P.add(BigInteger.TWO))))).isEmpty();
    }

    @Test
    void our_own_look_at_a_point_is_as_strict_as_the_providers() throws Exception {
        var encoded = pair.toECPublicKey().getEncoded();
        assertThat(P256.onCurve(encoded)).isTrue();
        for (var at = P256.PREFIX.length; at < encoded.length; at++) {
            var other = encoded.clone();
            other[at] ^= 1;
            assertThat(P256.onCurve(other)).isFalse();
        }
        var zero = Arrays.copyOf(P256.PREFIX, encoded.length);
        assertThat(P256.onCurve(zero)).isFalse();
        var root = new BigInteger("66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4", 16);
        assertThat(P256.onCurve(point(BigInteger.ZERO, root))).as("x = 0").isTrue();
        assertThat(P256.onCurve(point(P, root))).as("x = p").isFalse();
    }

    private static byte[] point(BigInteger x, BigInteger y) {
        var encoded = Arrays.copyOf(P256.PREFIX, P256.PREFIX.length + 64);
        System.arraycopy(Base64URL.from(coordinate(x)).decode(), 0, encoded, P256.PREFIX.length, 32);
        System.arraycopy(Base64URL.from(coordinate(y)).decode(), 0, encoded, P256.PREFIX.length + 32, 32);
        return encoded;
    }

    @Test
    void the_point_at_infinity_is_no_key() {
        assertThat(P256.key(new Claims(Map.of(
                        "kty",
                        "EC",
                        "crv",
                        "P-256",
                        "x",
                        coordinate(BigInteger.ZERO),
                        "y",
                        coordinate(BigInteger.ZERO)))))
                .isEmpty();
    }

    @Test
    void keys_of_other_curves_and_kinds_are_no_keys() throws Exception {
        assertThat(P256.key(Rsa.generate("rsa").toRSAPublicKey().getEncoded())).isEmpty();
        var edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(P256.key(edwards.getPublic().getEncoded())).isEmpty();
        var p384 = KeyPairGenerator.getInstance("EC");
        p384.initialize(new java.security.spec.ECGenParameterSpec("secp384r1"));
        assertThat(P256.key(p384.generateKeyPair().getPublic().getEncoded())).isEmpty();
        assertThat(P256.key(new byte[0])).isEmpty();
    }

    @Test
    void coordinates_of_another_form_are_no_key() {
        assertThat(P256.key(changed("x", "short"))).isEmpty();
        assertThat(P256.key(changed("x", "*".repeat(43)))).isEmpty();
        assertThat(P256.key(changed("x", 1L))).isEmpty();
        assertThat(P256.key(changed("y", "A".repeat(44)))).isEmpty();
    }

    private Claims jwk() {
        return new Claims(new HashMap<>(pair.toPublicJWK().toJSONObject()));
    }

    private Claims changed(String name, Object value) {
        var members = new HashMap<>(jwk().members());
        members.put(name, value);
        return new Claims(members);
    }

    private static String coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var padded = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return Base64URL.encode(padded).toString();
    }
}
