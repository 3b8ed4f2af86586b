package kr.civilid.testkit.phone;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONArrayUtils;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One copy of the ID in the phone, with the key it is bound to.
///
/// `sdJwt` is `<issuer-signed JWT>~<disclosure>~…~` (RFC 9901).
public record HeldCredential(String sdJwt, ECKey key) {

    /// Shows only the claims named, to `audience`, now: SD-JWT with key binding (RFC 9901 section 4.3).
    public String present(String audience, Set<String> claims) {
        return present(audience, claims, Instant.now());
    }

    /// The same, as a phone whose clock says `at` would.
    public String present(String audience, Set<String> claims, Instant at) {
        var parts = sdJwt.split("~");
        var shown = parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .filter(disclosure -> claims.contains(nameOf(disclosure)))
                        .map(disclosure -> "~" + disclosure)
                        .collect(Collectors.joining())
                + "~";
        var nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        return shown
                + Jws.plain(
                        key,
                        "kb+jwt",
                        Map.of(
                                "aud", audience,
                                "iat", at.getEpochSecond(),
                                "nonce", Base64URL.encode(nonce).toString(),
                                "sd_hash", DpopClient.sha256(shown)));
    }

    private static String nameOf(String disclosure) {
        try {
            return String.valueOf(JSONArrayUtils.parse(new Base64URL(disclosure).decodeToString())
                    .get(1));
        } catch (ParseException e) {
            throw new IllegalStateException("a disclosure that is no JSON array", e);
        }
    }

    @Override
    public String toString() {
        return "HeldCredential[***]";
    }
}
