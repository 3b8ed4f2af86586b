package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.oauth.application.BadToken;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.SignedToken;

/// The keys that a phone sends, and what follows from them.
final class PhoneKeys {

    /// A public P-256 key, without what it needs not have; anything else fails with [KeyRefused].
    static ECKey parse(Map<String, Object> jwk) {
        try {
            return SignedToken.minimal(JWK.parse(jwk), "a public P-256 key");
        } catch (ParseException | IllegalArgumentException | BadToken _) {
            throw new KeyRefused();
        }
    }

    /// `SHA-256(salt ‖ did)` of the key's did:jwk: what the registry learns of a holder.
    static Digest commitment(byte[] salt, ECKey key) {
        var jwk = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(key.getX(), key.getY());
        var did = "did:jwk:"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(jwk.getBytes(StandardCharsets.UTF_8));
        return Digest.commitment(salt, did);
    }

    static boolean same(ECKey one, ECKey other) {
        return DpopProofs.thumbprint(one).equals(DpopProofs.thumbprint(other));
    }

    private PhoneKeys() {}
}
