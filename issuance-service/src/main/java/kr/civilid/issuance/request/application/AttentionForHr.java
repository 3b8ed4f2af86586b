package kr.civilid.issuance.request.application;

import kr.civilid.events.refusal.Refusal;

/// What HR officers should look after is shown to them alone.
public final class AttentionForHr extends Refusal {

    AttentionForHr() {
        super(
                Kind.FORBIDDEN,
                "attention-for-hr",
                "주의가 필요한 신청 목록은 소속 기관의 인사 담당자만 볼 수 있습니다. attention 없이 조회해 주세요.",
                "Only HR officers of the agency see what needs attention. Ask without attention.");
    }
}
