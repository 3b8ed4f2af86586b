package kr.civilid.approval.wording;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.civilid.events.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/// Gives pages in the reader's language, with headers that let no other site frame them or add to them.
@RequestScoped
public class Pages {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SEOUL);

    private final HttpServerRequest request;
    private final String origin;

    Pages(CurrentVertxRequest current, @ConfigProperty(name = "civilid.base-url") String baseUrl) {
        this.request = current.getCurrent().request();
        this.origin = baseUrl;
    }

    /// Korean unless the reader has chosen English here (`lang`), or else prefers it in the browser.
    public Locale language() {
        return Optional.ofNullable(request.getParam("lang"))
                .or(() -> Optional.ofNullable(request.getCookie("lang")).map(cookie -> cookie.getValue()))
                .or(this::preferred)
                .filter("en"::equals)
                .map(_ -> Locale.ENGLISH)
                .orElse(Locale.KOREAN);
    }

    public Uni<RestResponse<String>> page(int status, TemplateInstance template) {
        var language = language();
        return template.setLocale(language)
                .data("lang", language.getLanguage())
                .data("otherLang", language.equals(Locale.ENGLISH) ? "ko" : "en")
                .data("path", request.path())
                .createUni()
                .map(html -> RestResponse.ResponseBuilder.<String>create(status)
                        .entity(html)
                        .header("Content-Language", language.getLanguage())
                        .header("Cache-Control", "no-store")
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "same-origin")
                        .header(
                                "Set-Cookie",
                                "lang=%s; Path=/; Max-Age=31536000; SameSite=Lax".formatted(language.getLanguage()))
                        .build());
    }

    public String text(Refusal refusal) {
        return language().equals(Locale.ENGLISH) ? refusal.english() : refusal.korean();
    }

    /// Whether a form was sent from a page of ours: a session cookie alone does not say so.
    public boolean isFromHere() {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || URI.create(origin).toString().equals(request.getHeader("Origin"));
    }

    /// To the minute, Korean time, which is where the readers are.
    public static String minutes(Instant at) {
        return MINUTES.format(at);
    }

    /// The day, Korean time, with whose end a period ends.
    public static String lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusMillis(1), SEOUL).toString();
    }

    private Optional<String> preferred() {
        try {
            return Optional.ofNullable(request.getHeader("Accept-Language"))
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookupTag(ranges, List.of("ko", "en")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
