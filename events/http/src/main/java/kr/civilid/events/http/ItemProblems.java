package kr.civilid.events.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import kr.civilid.events.refusal.Refusal;

/// What a call of its own would have answered, for an answer that tells of many.
public final class ItemProblems {

    public static Problem of(Throwable failure, HttpHeaders headers) {
        var response = switch (failure) {
            case Refusal refusal -> new RefusalProblems().on(refusal, headers);
            case JsonProcessingException json -> new InputProblems().on(json, headers);
            case ConstraintViolationException violations -> new InputProblems().on(violations, headers);
            default -> new Failures().on(failure, headers);
        };
        return (Problem) response.getEntity();
    }

    private ItemProblems() {}
}
