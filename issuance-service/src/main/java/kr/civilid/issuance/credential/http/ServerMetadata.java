package kr.civilid.issuance.credential.http;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.issuance.oauth.application.Attesters;
import kr.civilid.issuance.oauth.application.BaseUrl;

/// The authorization server beside the issuer (RFC 8414): the pre-authorized code is its one grant, so there is no
/// response type.
@Singleton
class ServerMetadata {

    private static final List<String> ES256 = List.of("ES256");

    private final BaseUrl baseUrl;
    private final Attesters attesters;

    ServerMetadata(BaseUrl baseUrl, Attesters attesters) {
        this.baseUrl = baseUrl;
        this.attesters = attesters;
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", baseUrl.origin());
        document.put("token_endpoint", baseUrl.of(Endpoints.TOKEN).toString());
        document.put("jwks_uri", baseUrl.of(Endpoints.JWKS).toString());
        document.put("response_types_supported", List.of());
        document.put("grant_types_supported", List.of("urn:ietf:params:oauth:grant-type:pre-authorized_code"));
        document.put("pre-authorized_grant_anonymous_access_supported", !attesters.required());
        document.put(
                "token_endpoint_auth_methods_supported",
                attesters.required() ? List.of("attest_jwt_client_auth") : List.of("attest_jwt_client_auth", "none"));
        document.put("client_attestation_signing_alg_values_supported", ES256);
        document.put("client_attestation_pop_signing_alg_values_supported", ES256);
        document.put("dpop_signing_alg_values_supported", ES256);
        document.put("authorization_details_types_supported", List.of("openid_credential"));
        return document;
    }
}
