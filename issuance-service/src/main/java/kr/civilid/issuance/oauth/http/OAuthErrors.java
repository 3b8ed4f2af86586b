package kr.civilid.issuance.oauth.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import kr.civilid.issuance.oauth.application.OAuthError;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The error JSON of RFC 6749 section 5.2, which OpenID4VCI shares.
class OAuthErrors {

    @ServerExceptionMapper
    Response of(OAuthError refused) {
        var answer = Response.status(refused.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(Map.of("error", refused.error(), "error_description", refused.description()));
        if (refused.code() == OAuthError.Code.INVALID_TOKEN) {
            answer.header("WWW-Authenticate", "DPoP error=\"invalid_token\", algs=\"ES256\"");
        }
        return answer.build();
    }
}
