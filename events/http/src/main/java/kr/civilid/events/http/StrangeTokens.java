package kr.civilid.events.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Refuses at the door a bearer token that is neither an opaque string nor a JWT of three parts: the parser behind
/// takes `Bearer ..` for an error of its own and answers 500. And a JWT that its header calls something else than an
/// access token (RFC 8725 section 3.11): a proof or an attestation is none, whoever has signed it.
@ApplicationScoped
class StrangeTokens {

    private static final Pattern BEARER =
            Pattern.compile("(?i:bearer) +([A-Za-z0-9_~+/-]+=*|[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+) *");
    private static final Set<String> KINDS = Set.of("jwt", "at+jwt", "application/at+jwt");

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(StrangeTokens::refuseOrPass);
    }

    private static void refuseOrPass(RoutingContext request) {
        var authorization = request.request().getHeader("Authorization");
        if (authorization == null
                || !authorization.regionMatches(true, 0, "bearer", 0, 6)
                || isAccessToken(BEARER.matcher(authorization))) {
            request.next();
            return;
        }
        request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        var detail = Language.of(request).choose("유효한 토큰을 보내 주세요.", "Send a valid access token.");
        Problem.of("unauthorized", 401, detail, Map.of()).answer(request);
    }

    private static boolean isAccessToken(Matcher bearer) {
        return bearer.matches() && (bearer.group(1).indexOf('.') < 0 || isKindOfOurs(bearer.group(1)));
    }

    private static boolean isKindOfOurs(String jwt) {
        try {
            var header =
                    new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(jwt.substring(0, jwt.indexOf('.')))));
            return header.getValue("typ", "JWT") instanceof String kind
                    && KINDS.contains(kind.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | DecodeException _) {
            return false;
        }
    }
}
