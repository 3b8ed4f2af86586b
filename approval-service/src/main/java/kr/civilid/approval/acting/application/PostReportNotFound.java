package kr.civilid.approval.acting.application;

import kr.civilid.events.refusal.Refusal;

/// There is none, or it is for somebody else.
public final class PostReportNotFound extends Refusal {

    public PostReportNotFound() {
        super(
                Kind.NOT_FOUND,
                "post-report-not-found",
                "본인에게 온 후결 보고 가운데 해당 건이 없습니다. 보고 번호를 확인해 주세요.",
                "There is no such report to you. Check its id.");
    }
}
