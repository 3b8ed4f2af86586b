package kr.civilid.issuance.credential.http;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.issuance.credential.application.IssuingSettings;
import kr.civilid.issuance.credential.domain.CivilServantId;
import kr.civilid.issuance.credential.domain.Claim;
import kr.civilid.issuance.oauth.application.BaseUrl;

/// What a wallet must know of this issuer (OpenID4VCI section 12.2.4): no member that the specification does not know,
/// nothing that does not work.
@Singleton
class IssuerMetadata {

    private final BaseUrl baseUrl;
    private final IssuingSettings settings;

    IssuerMetadata(BaseUrl baseUrl, IssuingSettings settings) {
        this.baseUrl = baseUrl;
        this.settings = settings;
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("credential_issuer", baseUrl.origin());
        document.put("credential_endpoint", url(Endpoints.CREDENTIAL));
        document.put("nonce_endpoint", url(Endpoints.NONCE));
        document.put("notification_endpoint", url(Endpoints.NOTIFICATION));
        document.put("batch_credential_issuance", Map.of("batch_size", settings.copiesPerRequest()));
        document.put(
                "display",
                List.of(
                        Map.of("name", settings.authority(), "locale", "ko"),
                        Map.of("name", "Civil-ID", "locale", "en")));
        document.put("credential_configurations_supported", Map.of(CivilServantId.CONFIGURATION, configuration()));
        return document;
    }

    private static Map<String, Object> configuration() {
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("format", "dc+sd-jwt");
        configuration.put("scope", CivilServantId.IDENTIFIER);
        configuration.put("vct", CivilServantId.VCT);
        configuration.put("cryptographic_binding_methods_supported", List.of("jwk", "did:jwk"));
        configuration.put("credential_signing_alg_values_supported", List.of("ES256"));
        configuration.put(
                "proof_types_supported", Map.of("jwt", Map.of("proof_signing_alg_values_supported", List.of("ES256"))));
        configuration.put("credential_metadata", Map.of("display", display(), "claims", claims()));
        return configuration;
    }

    private static List<Map<String, Object>> display() {
        return List.of(
                Map.of(
                        "name", CivilServantId.KOREAN,
                        "locale", "ko",
                        "background_color", "#0b3d91",
                        "text_color", "#ffffff"),
                Map.of(
                        "name", CivilServantId.ENGLISH,
                        "locale", "en",
                        "background_color", "#0b3d91",
                        "text_color", "#ffffff"));
    }

    private static List<Map<String, Object>> claims() {
        return Arrays.stream(Claim.values())
                .map(claim -> Map.<String, Object>of(
                        "path", List.of(claim.path()),
                        "display",
                                List.of(
                                        Map.of("name", claim.korean(), "locale", "ko"),
                                        Map.of("name", claim.english(), "locale", "en"))))
                .toList();
    }

    private String url(String path) {
        return baseUrl.of(path).toString();
    }
}
