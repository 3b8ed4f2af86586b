package kr.civilid.events.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says where a request is not what the service takes. Values are never echoed: they may be personal.
class InputProblems {

    /// Named apart from its parent because Quarkus brings a mapper of its own for it.
    @ServerExceptionMapper(priority = 1)
    Response on(MismatchedInputException failure, HttpHeaders headers) {
        return on((JsonProcessingException) failure, headers);
    }

    /// Quarkus wraps some of these in a WebApplicationException; [WebProblems] unwraps to here.
    @ServerExceptionMapper(priority = 1)
    Response on(JsonProcessingException failure, HttpHeaders headers) {
        var language = Language.of(headers);
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                problem(
                        "unknown-property",
                        language.choose(
                                "알 수 없는 항목이 있습니다. 'property' 항목을 빼고 다시 보내 주세요.",
                                "The body has a member that this call does not take. Leave out 'property'."),
                        Map.of("property", path(unknown)));
            case JsonMappingException mapping ->
                problem(
                        "invalid-value",
                        language.choose(
                                "값의 형식이 맞지 않거나 필요한 값이 없습니다. 'property' 항목을 확인해 주세요.",
                                "A value has the wrong form or is missing. Check 'property'."),
                        Map.of("property", path(mapping)));
            default ->
                problem(
                        "malformed-json",
                        language.choose(
                                "JSON 형식이 올바르지 않습니다. 'line'행 'column'번째 글자 앞을 확인해 주세요.",
                                "The body is not well-formed JSON. Look before 'column' of 'line'."),
                        place(failure));
        };
    }

    @ServerExceptionMapper
    Response on(ConstraintViolationException failure, HttpHeaders headers) {
        List<Map<String, String>> violations = failure.getConstraintViolations().stream()
                .map(violation -> Map.of("property", CallersName.of(violation), "rule", violation.getMessage()))
                .sorted(java.util.Comparator.comparing(violation -> violation.get("property")))
                .toList();
        return problem(
                "invalid-value",
                Language.of(headers)
                        .choose(
                                "입력값을 확인해 주세요. 'violations'에 고칠 항목이 있습니다.",
                                "Some values are not acceptable. 'violations' names them."),
                Map.of("violations", violations));
    }

    private static Map<String, Object> place(JsonProcessingException failure) {
        var place = failure.getLocation();
        return place == null ? Map.of() : Map.of("line", place.getLineNr(), "column", place.getColumnNr());
    }

    private static Response problem(String name, String detail, Map<String, Object> members) {
        return Problem.of(name, 400, detail, members).response();
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
