package kr.civilid.issuance.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// What every call answers alike, said once: a call that says it in its own words keeps them. After the words that
/// Quarkus has for it, which name no problem.
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class UsualAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        var answers = operation.getResponses();
        if (operation.getRequestBody() != null) {
            say(answers, "400", "`invalid-value`, `unknown-property`, `malformed-json`");
            say(answers, "413", "`too-large`, with the limit in bytes");
        }
        if (answers.hasAPIResponse("403")) {
            say(answers, "403", "`forbidden`, with the roles that may");
        }
        return operation;
    }

    private static void say(APIResponses answers, String status, String description) {
        var said = answers.getAPIResponse(status);
        if (said == null) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else if (!namesProblem(said)) {
            said.setDescription(description);
        }
    }

    private static boolean namesProblem(APIResponse answer) {
        return answer.getDescription() != null && answer.getDescription().contains("`");
    }
}
