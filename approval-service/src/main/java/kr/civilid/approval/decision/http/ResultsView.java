package kr.civilid.approval.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import kr.civilid.approval.decision.application.DecideMany.Outcome;
import kr.civilid.events.http.ItemProblems;
import kr.civilid.events.http.Problem;
import org.jspecify.annotations.Nullable;

/// What came of each decision, in the order of the request: `status` is what it would have answered alone.
record ResultsView(List<Result> results) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String issuanceId,
            int status,
            ApprovalView.@Nullable State state,
            @Nullable Problem problem) {}

    static ResultsView of(List<Outcome> outcomes, HttpHeaders headers) {
        return new ResultsView(
                outcomes.stream().map(outcome -> result(outcome, headers)).toList());
    }

    private static Result result(Outcome outcome, HttpHeaders headers) {
        var id = outcome.id().toString();
        return switch (outcome) {
            case Outcome.Done done ->
                new Result(id, 201, ApprovalView.state(done.dossier().approval()), null);
            case Outcome.Refused refused -> {
                var problem = ItemProblems.of(refused.refusal(), headers);
                yield new Result(id, problem.status(), null, problem);
            }
        };
    }
}
