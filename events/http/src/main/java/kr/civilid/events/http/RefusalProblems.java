package kr.civilid.events.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kr.civilid.events.refusal.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns the refusal of a use case into a problem.
class RefusalProblems {

    @ServerExceptionMapper
    Response on(Refusal refusal, HttpHeaders headers) {
        var text = Language.of(headers).choose(refusal.korean(), refusal.english());
        var answer = Problem.of(refusal.name(), Problem.status(refusal), text, refusal.details())
                .response();
        return refusal.kind() == Refusal.Kind.UNSIGNED
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Signature")
                        .build()
                : answer;
    }
}
