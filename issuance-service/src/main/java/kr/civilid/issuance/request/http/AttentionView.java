package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.request.application.Journeys.Attention;
import kr.civilid.issuance.request.domain.Concern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why HR should look after an application.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttentionView(
        @Schema(examples = "UNDELIVERABLE") Concern reason,

        Instant at,

        @Schema(description = "Of a text that did not arrive: which", examples = "INVITATION") @Nullable
        Notice notice,

        @Schema(description = "Of a text that did not arrive: the gateway's reason", examples = "UNDELIV") @Nullable
        String cause) {

    static @Nullable List<AttentionView> of(List<Attention> found) {
        return found.isEmpty() ? null : found.stream().map(AttentionView::of).toList();
    }

    private static AttentionView of(Attention found) {
        return new AttentionView(
                found.reason(),
                found.at(),
                found.notice().orElse(null),
                found.cause().orElse(null));
    }
}
