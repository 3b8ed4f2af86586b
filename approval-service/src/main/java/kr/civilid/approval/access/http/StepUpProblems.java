package kr.civilid.approval.access.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import kr.civilid.approval.access.application.StaleLogIn;
import kr.civilid.events.http.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Tells a client how fresh a log-in must be: the challenge of RFC 9470, section 3.
class StepUpProblems {

    private static final int UNAUTHORIZED = 401;

    @ServerExceptionMapper
    Response on(StaleLogIn refusal, HttpHeaders headers) {
        var english = headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(language -> language.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .isPresent();
        var problem = new Problem(
                "urn:civilid:problem:" + refusal.name(),
                "Unauthorized",
                UNAUTHORIZED,
                english ? refusal.english() : refusal.korean(),
                "urn:uuid:" + UUID.randomUUID(),
                refusal.details());
        return Response.status(UNAUTHORIZED)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", max_age=\"%d\""
                                .formatted(refusal.maximumAge().toSeconds()))
                .entity(problem)
                .build();
    }
}
