package kr.civilid.approval.acting.application;

import kr.civilid.events.refusal.Refusal;

/// There is none, or it is for somebody else.
public final class PostReportNotFound extends Refusal {

    public PostReportNotFound() {
        super(Kind.NOT_FOUND, "post-report-not-found", "해당 후결 보고를 찾을 수 없습니다.", "There is no such report to you.");
    }
}
