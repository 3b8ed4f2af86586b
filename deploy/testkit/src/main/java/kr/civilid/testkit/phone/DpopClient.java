package kr.civilid.testkit.phone;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.civilid.testkit.peers.Http.Answer;

/// Sends requests with a DPoP proof (RFC 9449), and once more where the server asks for its nonce.
final class DpopClient {

    private final ECKey key;
    private String nonce = "";

    DpopClient(ECKey key) {
        this.key = key;
    }

    /// `token` is empty where there is none yet; `call` gets the headers to send.
    Answer send(String method, URI at, String token, Function<Map<String, String>, Answer> call) {
        var answer = call.apply(headers(method, at, token));
        var asked = answer.header("DPoP-Nonce");
        var retry = !asked.isEmpty() && !asked.equals(nonce) && (answer.status() == 400 || answer.status() == 401);
        nonce = asked.isEmpty() ? nonce : asked;
        return retry ? call.apply(headers(method, at, token)) : answer;
    }

    private Map<String, String> headers(String method, URI at, String token) {
        var claims = new HashMap<String, Object>(Map.of(
                "jti", UUID.randomUUID().toString(),
                "htm", method,
                "htu", at.toString(),
                "iat", Instant.now().getEpochSecond()));
        if (!nonce.isEmpty()) {
            claims.put("nonce", nonce);
        }
        var headers = new HashMap<String, String>();
        if (!token.isEmpty()) {
            claims.put("ath", sha256(token));
            headers.put("Authorization", "DPoP " + token);
        }
        headers.put("DPoP", Jws.withKey(key, "dpop+jwt", claims));
        return headers;
    }

    static String sha256(String text) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
