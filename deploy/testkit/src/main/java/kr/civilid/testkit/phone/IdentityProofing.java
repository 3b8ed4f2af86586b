package kr.civilid.testkit.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import kr.civilid.testkit.peers.LogIn;

/// 본인확인 as the holder does it: signs in at the PASS-like provider in a browser, and the app gets the ID token.
final class IdentityProofing {

    private static final String REDIRECT = "kr.go.geps.mobileid:/callback";

    /// `check` says where, and with which nonce.
    static String idToken(JsonNode check, String phone) {
        return idToken(
                URI.create(check.get("issuer").asText()),
                check.get("clientId").asText(),
                check.get("nonce").asText(),
                phone);
    }

    /// Gives the ID token of whoever owns `phone`, bound to `nonce`. Locally the password is the phone number.
    static String idToken(URI issuer, String clientId, String nonce, String phone) {
        return new LogIn(issuer, clientId, "openid profile phone", REDIRECT)
                .with(phone, phone, nonce)
                .get("id_token")
                .asText();
    }

    private IdentityProofing() {}
}
