package kr.civilid.issuance.oauth.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.application.Redeemers;
import org.jspecify.annotations.Nullable;

/// The members of a token request that matter here; all others are ignored. Each at most once (RFC 6749 section 3.2).
record TokenRequest(
        String code,
        Optional<String> transactionCode,
        Optional<String> clientId,
        List<Map<String, Object>> authorizationDetails) {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    /// Refuses what is no form as `invalid_request` too: a client reads `error` (RFC 6749 section 5.2) and nothing
    /// else.
    static TokenRequest of(@Nullable MediaType type, String body, Redeemers redeemers) {
        if (type == null || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            throw invalid("Content-Type must be " + MediaType.APPLICATION_FORM_URLENCODED);
        }
        return of(URLUtils.parseParameters(body), redeemers);
    }

    private static TokenRequest of(Map<String, List<String>> form, Redeemers redeemers) {
        var grant = one(form, "grant_type").orElseThrow(() -> invalid("grant_type is missing"));
        if (!grant.equals(GRANT)) {
            throw new OAuthError(Code.UNSUPPORTED_GRANT_TYPE, "grant_type must be " + GRANT);
        }
        return new TokenRequest(
                one(form, "pre-authorized_code").orElseThrow(() -> invalid("pre-authorized_code is missing")),
                one(form, "tx_code"),
                one(form, "client_id"),
                one(form, "authorization_details")
                        .map(json -> details(json, redeemers))
                        .orElse(List.of()));
    }

    private static Optional<String> one(Map<String, List<String>> form, String name) {
        var values = form.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw invalid(name + " is given more than once");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /// What was asked for, each with the identifiers under which it can be requested (OpenID4VCI section 6.2).
    private static List<Map<String, Object>> details(String json, Redeemers redeemers) {
        try {
            var asked = EventJson.MAPPER.readTree(json);
            if (!asked.isArray() || asked.isEmpty() || asked.size() > 10) {
                throw unknown("authorization_details must be an array");
            }
            var granted = new ArrayList<Map<String, Object>>();
            for (var detail : asked) {
                granted.add(granted(detail, redeemers));
            }
            return granted;
        } catch (JsonProcessingException _) {
            throw unknown("authorization_details must be JSON");
        }
    }

    private static Map<String, Object> granted(JsonNode detail, Redeemers redeemers) {
        var configuration = detail.path("credential_configuration_id").asText();
        var identifier = redeemers
                .identifierOf(configuration)
                .filter(_ -> "openid_credential".equals(detail.path("type").asText()))
                .orElseThrow(() -> unknown("authorization_details ask for what is not issued here"));
        return Map.of(
                "type",
                "openid_credential",
                "credential_configuration_id",
                configuration,
                "credential_identifiers",
                List.of(identifier));
    }

    private static OAuthError invalid(String rule) {
        return new OAuthError(Code.INVALID_REQUEST, rule);
    }

    private static OAuthError unknown(String rule) {
        return new OAuthError(Code.INVALID_AUTHORIZATION_DETAILS, rule);
    }
}
