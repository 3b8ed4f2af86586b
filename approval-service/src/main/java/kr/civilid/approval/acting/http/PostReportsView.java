package kr.civilid.approval.acting.http;

import java.time.Instant;
import java.util.List;
import kr.civilid.approval.acting.domain.PostReport;
import kr.civilid.events.catalog.ApprovalEvent.Step;

/// What was decided in the caller's name. `decision` as in the body of a decision.
record PostReportsView(List<Item> items) {

    record Item(
            String id, String issuanceId, Step step, String decision, String applicant, String actedBy, Instant at) {}

    static PostReportsView of(List<PostReport> reports) {
        return new PostReportsView(reports.stream()
                .map(report -> new Item(
                        report.id().toString(),
                        report.issuanceId().toString(),
                        report.step(),
                        report.decision(),
                        report.applicant(),
                        report.actedBy(),
                        report.at()))
                .toList());
    }
}
