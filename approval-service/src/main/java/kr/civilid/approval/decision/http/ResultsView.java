package kr.civilid.approval.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import kr.civilid.approval.decision.application.DecideMany.Outcome;
import kr.civilid.events.http.Problem;
import kr.civilid.events.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// What came of each decision, in the order of the request: `status` is what it would have answered alone.
record ResultsView(List<Result> results) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String issuanceId,
            int status,
            ApprovalView.@Nullable State state,
            @Nullable Map<String, Object> problem) {}

    static ResultsView of(List<Outcome> outcomes, boolean english) {
        return new ResultsView(
                outcomes.stream().map(outcome -> result(outcome, english)).toList());
    }

    private static Result result(Outcome outcome, boolean english) {
        var id = outcome.id().toString();
        return switch (outcome) {
            case Outcome.Done done ->
                new Result(id, 201, ApprovalView.state(done.dossier().approval()), null);
            case Outcome.Refused refused ->
                new Result(id, Problem.status(refused.refusal()), null, problem(refused.refusal(), english));
        };
    }

    private static Map<String, Object> problem(Refusal refusal, boolean english) {
        return Map.of(
                "type",
                "urn:civilid:problem:" + refusal.name(),
                "detail",
                english ? refusal.english() : refusal.korean());
    }
}
