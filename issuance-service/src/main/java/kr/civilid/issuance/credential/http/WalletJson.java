package kr.civilid.issuance.credential.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.issuance.oauth.application.OAuthError;

/// JSON from a wallet: unknown members are ignored, and what is wrong is told in OpenID4VCI's own terms.
record WalletJson(ObjectNode members, OAuthError.Code refusal) {

    static WalletJson of(byte[] body, OAuthError.Code refusal) {
        try {
            if (EventJson.MAPPER.readTree(body) instanceof ObjectNode members) {
                return new WalletJson(members, refusal);
            }
        } catch (IOException _) {
            throw new OAuthError(refusal, "the body is not well-formed JSON");
        }
        throw new OAuthError(refusal, "the body is no JSON object");
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
    }

    Optional<String> text(String name) {
        return find(name).map(value -> {
            if (!value.isTextual() || value.asText().isEmpty() || value.asText().length() > 1_024) {
                throw new OAuthError(refusal, name + " must be a text");
            }
            return value.asText();
        });
    }
}
