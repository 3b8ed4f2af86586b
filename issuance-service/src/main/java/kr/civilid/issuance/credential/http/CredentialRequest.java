package kr.civilid.issuance.credential.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.issuance.credential.domain.CivilServantId;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;

/// What a wallet asks for (OpenID4VCI section 8.2): the one credential there is, for the keys of its proofs.
record CredentialRequest(List<String> proofs) {

    private static final int MAX_PROOFS = 100;

    static CredentialRequest of(byte[] body) {
        var request = WalletJson.of(body, Code.INVALID_CREDENTIAL_REQUEST);
        requireKnown(request);
        if (request.find("credential_response_encryption").isPresent()) {
            throw new OAuthError(Code.INVALID_ENCRYPTION_PARAMETERS, "encrypted responses are not offered here");
        }
        var proofs = request.find("proofs").orElseThrow(() -> invalid("proofs is missing"));
        if (!proofs.isObject() || proofs.size() != 1 || !proofs.path("jwt").isArray()) {
            throw invalid("proofs must hold one array, jwt");
        }
        return new CredentialRequest(texts(proofs.path("jwt")));
    }

    private static void requireKnown(WalletJson request) {
        var configuration = request.text("credential_configuration_id");
        var identifier = request.text("credential_identifier");
        if (configuration.isPresent() == identifier.isPresent()) {
            throw new OAuthError(
                    Code.INVALID_CREDENTIAL_REQUEST,
                    "either credential_configuration_id or credential_identifier must be given");
        }
        if (configuration.filter(id -> !id.equals(CivilServantId.CONFIGURATION)).isPresent()) {
            throw new OAuthError(Code.UNKNOWN_CREDENTIAL_CONFIGURATION, "no such credential configuration");
        }
        if (identifier.filter(id -> !id.equals(CivilServantId.IDENTIFIER)).isPresent()) {
            throw new OAuthError(Code.UNKNOWN_CREDENTIAL_IDENTIFIER, "no such credential");
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        for (var item : array) {
            if (!item.isTextual() || texts.size() == MAX_PROOFS) {
                throw invalid("proofs.jwt must hold signed JWTs");
            }
            texts.add(item.asText());
        }
        return List.copyOf(texts);
    }

    private static OAuthError invalid(String rule) {
        return new OAuthError(Code.INVALID_PROOF, rule);
    }
}
