package kr.civilid.events.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/// Korean unless the caller prefers English (`Accept-Language`, RFC 9110 section 12.5.4).
public enum Language {
    KOREAN,
    ENGLISH;

    public static Language of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Language of(RoutingContext request) {
        return of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Language of(@Nullable String wanted) {
        if (wanted == null) {
            return KOREAN;
        }
        try {
            var tag = Locale.lookupTag(LanguageRange.parse(wanted), java.util.List.of("ko", "en"));
            return "en".equals(tag) ? ENGLISH : KOREAN;
        } catch (IllegalArgumentException _) {
            return KOREAN;
        }
    }

    public String choose(String korean, String english) {
        return switch (this) {
            case KOREAN -> korean;
            case ENGLISH -> english;
        };
    }
}
