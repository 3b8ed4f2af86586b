package kr.civilid.events.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/// Korean unless the caller prefers English (`Accept-Language`, RFC 9110 section 12.5.4).
enum Language {
    KOREAN,
    ENGLISH;

    static Language of(HttpHeaders headers) {
        var wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
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

    String choose(String korean, String english) {
        return switch (this) {
            case KOREAN -> korean;
            case ENGLISH -> english;
        };
    }
}
