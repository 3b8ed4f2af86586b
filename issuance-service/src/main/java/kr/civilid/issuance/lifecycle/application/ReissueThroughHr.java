package kr.civilid.issuance.lifecycle.application;

import java.util.List;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// The holder is known, but HR has to apply: only the holder is ever told so.
public final class ReissueThroughHr extends Refusal {

    ReissueThroughHr(List<String> reasons) {
        super(
                Kind.CONFLICT,
                "reissue-through-hr",
                "앱에서 재발급을 신청할 수 없습니다. 'reasons'의 사유를 확인하고 e-사람에서 신청하거나 인사부서에 문의해 주세요.",
                "The app cannot apply for this reissue. See 'reasons', and apply through the HR system or ask the HR department.",
                Map.of("reasons", reasons));
    }
}
