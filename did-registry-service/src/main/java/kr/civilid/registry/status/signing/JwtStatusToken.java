package kr.civilid.registry.status.signing;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import kr.civilid.registry.signing.StatusKey;

/// A Status List Token as JWT (draft-ietf-oauth-status-list §5.1).
final class JwtStatusToken {

    private static final String TYPE = "statuslist+jwt";

    static String of(StatusClaims claims, StatusKey key) {
        var list = new LinkedHashMap<String, Object>();
        list.put("bits", claims.bits());
        list.put("lst", Base64URL.encode(claims.list()).toString());
        list.put("aggregation_uri", claims.aggregation().toString());
        var payload = new LinkedHashMap<String, Object>();
        payload.put("sub", claims.uri().toString());
        payload.put("iat", claims.issuedAt().getEpochSecond());
        payload.put("exp", claims.expiresAt().getEpochSecond());
        payload.put("ttl", claims.ttl().toSeconds());
        payload.put("status_list", list);
        return key.sign(TYPE, JSONObjectUtils.toJSONString(payload).getBytes(StandardCharsets.UTF_8));
    }

    private JwtStatusToken() {}
}
