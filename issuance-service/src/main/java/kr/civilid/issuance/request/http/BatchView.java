package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A result for each application of a batch, in the order they came.
record BatchView(List<ResultView> results) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            @Schema(examples = "e-1") @Nullable String idempotencyKey,

            @Schema(
                    description = "What a single call would have answered: 201, 200, 400, 409, 422, 503",
                    examples = "201")
            int status,

            @Schema(examples = "0198c1de-7d2a-7c1b-9a51-3c8b1c6a2f10") @Nullable
            IssuanceId id,

            @Nullable URI location,

            @Schema(description = "What to mend, as application/problem+json would say", implementation = Object.class)
            @Nullable
            Problem problem) {

        static ResultView taken(String key, int status, IssuanceId id, URI location) {
            return new ResultView(key, status, id, location, null);
        }

        static ResultView refused(@Nullable String key, Problem problem) {
            return new ResultView(key, problem.status(), null, null, problem);
        }
    }
}
