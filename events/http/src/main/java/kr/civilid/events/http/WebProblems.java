package kr.civilid.events.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Answers for what never reached a use case: no such path, not signed in, not allowed, wrong method or media type.
class WebProblems {

    private static final int FOUND = 302;

    private final InputProblems input = new InputProblems();

    @ServerExceptionMapper(priority = 1)
    Response on(WebApplicationException failure, HttpHeaders headers) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return input.on(json, headers);
            }
        }
        if (failure.getResponse().hasEntity()) {
            return failure.getResponse();
        }
        return problem(failure.getResponse().getStatus(), headers);
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> on(UnauthorizedException failure, HttpHeaders headers, RoutingContext request) {
        return logIn(headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> on(AuthenticationFailedException failure, HttpHeaders headers, RoutingContext request) {
        return logIn(headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response on(ForbiddenException failure, HttpHeaders headers, ResourceInfo called) {
        var roles = rolesOf(called);
        return roles.isEmpty()
                ? problem(403, headers)
                : Problem.of(
                                "forbidden",
                                403,
                                Language.of(headers)
                                        .choose(
                                                "이 작업을 할 권한이 없습니다. 'roles' 가운데 하나가 있는 계정으로 다시 시도해 주세요.",
                                                "Your role does not allow this. Log in with one of 'roles'."),
                                Map.of("roles", roles))
                        .response();
    }

    /// Whom the method is for, as the annotation says that has just refused the caller.
    private static List<String> rolesOf(@Nullable ResourceInfo called) {
        if (called == null || called.getResourceMethod() == null) {
            return List.of();
        }
        return Stream.<AnnotatedElement>of(called.getResourceMethod(), called.getResourceClass())
                .map(annotated -> annotated.getAnnotation(RolesAllowed.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(admitted -> Stream.of(admitted.value()).sorted().toList())
                .orElse(List.of());
    }

    /// Where people log in at a browser, the mechanism's challenge leads there; everybody else is told to send a token.
    private static Uni<Response> logIn(HttpHeaders headers, RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(unauthorized(headers));
        }
        return authenticator.getChallenge(request).map(challenge -> {
            if (challenge == null || challenge.status != FOUND) {
                return unauthorized(headers);
            }
            var redirect = Response.status(FOUND);
            challenge.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
            return redirect.build();
        });
    }

    private static Response unauthorized(HttpHeaders headers) {
        return Response.fromResponse(problem(401, headers))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response problem(int status, HttpHeaders headers) {
        var language = Language.of(headers);
        var problem = switch (status) {
            case 401 -> new Words("unauthorized", "로그인이 필요합니다. 유효한 토큰을 보내 주세요.", "Send a valid access token.");
            case 403 ->
                new Words(
                        "forbidden",
                        "이 작업을 할 권한이 없습니다. 권한이 필요하면 계정 담당자에게 문의해 주세요.",
                        "Your account does not allow this. Ask whoever keeps it.");
            case 404 -> new Words("not-found", "요청한 주소가 없습니다.", "There is nothing at this address.");
            case 405 ->
                new Words("method-not-allowed", "이 주소에서는 쓸 수 없는 메서드입니다.", "This address does not take this method.");
            case 406 ->
                new Words(
                        "not-acceptable",
                        "Accept 헤더의 형식으로는 답할 수 없습니다.",
                        "None of the media types in Accept can be given.");
            case 413 -> new Words("too-large", "보낸 내용이 너무 큽니다.", "The body is too large.");
            case 415 ->
                new Words(
                        "unsupported-media-type",
                        "Content-Type을 확인해 주세요.",
                        "This call does not take this Content-Type.");
            default ->
                status < 500
                        ? new Words(
                                "bad-request",
                                "요청을 이해할 수 없습니다. 주소와 조회 조건, 헤더와 본문을 /openapi의 설명에 맞추어 다시 보내 주세요.",
                                "The request cannot be understood. Check path, query, headers and body against /openapi.")
                        : new Words(
                                "unavailable",
                                "지금은 처리할 수 없습니다. 잠시 뒤 다시 시도해 주세요.",
                                "This cannot be done right now. Try again shortly.");
        };
        return Problem.of(problem.name(), status, language.choose(problem.korean(), problem.english()), Map.of())
                .response();
    }

    private record Words(String name, String korean, String english) {}
}
