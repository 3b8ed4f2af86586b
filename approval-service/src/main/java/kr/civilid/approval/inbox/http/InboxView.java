package kr.civilid.approval.inbox.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kr.civilid.approval.inbox.application.ListInbox.Listed;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of the inbox; `next` is there while more may follow.
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxView(
        List<Item> items,

        @Schema(example = "http://localhost:8082/approvals?state=pending&limit=50&after=AZm3X2R0e7SRpJ0y0k1v8Q")
        @Nullable
        URI next) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(implementation = String.class, format = "uuid", example = "0199b75f-6474-7bb4-91a4-9d32d24d6ff1")
            IssuanceId issuanceId,

            Step step,
            Instant openedAt,

            @Schema(description = "The end of the last working day (Asia/Seoul) to decide it")
            Instant dueAt,

            @Schema(description = "Whether the approver has been reminded")
            boolean reminded,

            @Schema(description = "Whether the deadline has passed")
            boolean overdue,

            Applicant applicant,

            @Schema(example = "kim.head", description = "In whose name, where it is not the caller's own") @Nullable
            String actingFor) {}

    record Applicant(
            @Schema(example = "홍길동") String name,
            @Schema(example = "digital-government") String department,
            @Schema(example = "주무관") String position,
            @Schema(example = "7급") String rank) {}

    static InboxView of(Listed listed, String baseUrl, int limit) {
        return new InboxView(
                listed.items().stream().map(InboxView::item).toList(),
                listed.next()
                        .map(cursor -> URI.create(
                                "%s/approvals?state=pending&limit=%d&after=%s".formatted(baseUrl, limit, cursor)))
                        .orElse(null));
    }

    private static Item item(Waiting waiting) {
        return new Item(
                waiting.issuanceId(),
                waiting.step(),
                waiting.openedAt(),
                waiting.due().at(),
                waiting.due().reminded(),
                waiting.due().overdue(),
                new Applicant(waiting.name(), waiting.department(), waiting.position(), waiting.rank()),
                waiting.actingFor().orElse(null));
    }
}
