package kr.civilid.issuance.oauth.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import kr.civilid.issuance.oauth.application.DpopRefused;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// 401 with `WWW-Authenticate: DPoP` and a nonce for the next try (RFC 9449 section 9).
class DpopRefusals {

    @ServerExceptionMapper
    Response unauthorized(DpopRefused refused) {
        return Response.status(401)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("WWW-Authenticate", "DPoP error=\"%s\", algs=\"ES256\"".formatted(refused.error()))
                .header("DPoP-Nonce", refused.nonce())
                .header("Cache-Control", "no-store")
                .entity(Map.of("error", refused.error(), "error_description", refused.rule()))
                .build();
    }
}
