package kr.civilid.registry.status.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.civilid.registry.status.application.ServedList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses format and encoding, and answers 304 where the client has those bytes already.
@ApplicationScoped
class Answers {

    static final String JWT = "application/statuslist+jwt";
    static final String CWT = "application/statuslist+cwt";

    private static final MediaType JWT_TYPE = MediaType.valueOf(JWT);
    private static final MediaType CWT_TYPE = MediaType.valueOf(CWT);
    private static final List<Variant> VARIANTS =
            List.of(new Variant(JWT_TYPE, (Locale) null, null), new Variant(CWT_TYPE, (Locale) null, null));

    private final Duration ttl;

    Answers(@ConfigProperty(name = "civilid.status.ttl") Duration ttl) {
        this.ttl = ttl;
    }

    CacheControl cacheControl() {
        return maxAge(ttl);
    }

    Response with(ServedList list, Request request, String encodings, Instant now) {
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        var bytes = variant.getMediaType().isCompatible(CWT_TYPE) ? list.cwt() : list.jwt();
        var gzip = takesGzip(encodings);
        var tag = new EntityTag(gzip ? bytes.gzipEtag() : bytes.etag());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null
                ? unchanged
                : Response.ok(gzip ? bytes.gzip() : bytes.plain(), variant.getMediaType());
        if (gzip && unchanged == null) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var left = Duration.between(now, list.token().expiresAt());
        return answer.tag(tag)
                .cacheControl(maxAge(left.compareTo(ttl) < 0 ? left : ttl))
                // Choosing the variant has said "Accept" already.
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static CacheControl maxAge(Duration time) {
        var control = new CacheControl();
        control.setPrivate(false);
        control.setNoTransform(false);
        control.setMaxAge((int) Math.max(0, time.toSeconds()));
        return control;
    }

    /// `gzip` or `*` without `q=0` (RFC 9110 §12.5.3).
    private static boolean takesGzip(String encodings) {
        return Stream.of(encodings.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(coding -> coding.startsWith("gzip") || coding.startsWith("*"))
                .anyMatch(coding -> !coding.replace(" ", "").matches(".*;q=0(\\.0*)?"));
    }
}
