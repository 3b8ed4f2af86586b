package kr.civilid.verification.gate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/// What a JWT says of itself before anybody has verified it: good for choosing a verifier, for nothing else.
record UnverifiedToken(JsonNode header, String issuer) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 8192;

    /// Empty for what is no signed JWT of reasonable size.
    static Optional<UnverifiedToken> read(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            var header = JSON.readTree(decoder.decode(parts[0]));
            var payload = JSON.readTree(decoder.decode(parts[1]));
            return header.isObject() && payload.isObject()
                    ? Optional.of(
                            new UnverifiedToken(header, payload.path("iss").asText("")))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Not a token of another kind, such as a key binding or a credential.
    boolean isPlainJwt() {
        return (header.path("typ").isMissingNode()
                        || header.path("typ").asText().equals("JWT"))
                && !header.has("crit");
    }
}
