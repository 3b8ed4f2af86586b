package kr.civilid.testkit.gate;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A civil-servant ID in the hand of its holder: the issuer's JWT, the disclosures by name, and the phone's key.
public record HeldId(String credential, Map<String, Disclosure> disclosures, ECKey phone) {

    public static final JWSHeader KEY_BINDING = new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("kb+jwt"))
            .build();

    /// SD-JWT with key binding for `audience`, disclosing `claims` alone.
    public String presentation(String audience, Instant at, String... claims) {
        return presentation(KEY_BINDING, bindingClaims(audience, at), phone, claims);
    }

    /// The same as QR text, as the app shows it.
    public String qr(String audience, Instant at, String... claims) {
        return QrText.of(presentation(audience, at, claims));
    }

    /// Bound in any way, for those that should be refused; `sd_hash` is added where it is not among `binding`.
    public String presentation(JWSHeader header, Map<String, Object> binding, ECKey key, String... claims) {
        var shown = List.of(claims).stream().map(this::disclosure).toList();
        var all = new HashMap<>(binding);
        all.putIfAbsent("sd_hash", new SDJWT(credential, shown).getSDHash());
        return new SDJWT(credential, shown, Signer.sign(header, all, key)).toString();
    }

    public static Map<String, Object> bindingClaims(String audience, Instant at) {
        return new HashMap<>(Map.of(
                "aud", audience,
                "iat", at.getEpochSecond(),
                "nonce", UUID.randomUUID().toString()));
    }

    private Disclosure disclosure(String name) {
        var disclosure = disclosures.get(name);
        if (disclosure == null) {
            throw new IllegalArgumentException("the ID has no claim " + name);
        }
        return disclosure;
    }
}
