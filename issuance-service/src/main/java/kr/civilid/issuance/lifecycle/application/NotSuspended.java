package kr.civilid.issuance.lifecycle.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.credential.domain.Holds;

/// Nothing of this source suspends the ID; what does is told.
public final class NotSuspended extends Refusal {

    NotSuspended(Holds holds) {
        super(
                Kind.CONFLICT,
                "not-suspended",
                "이 사유로 정지된 상태가 아닙니다. 'sources'의 정지 사유를 확인해 주세요. 발령에 따른 정지는 발령으로 해제됩니다.",
                "The ID is not suspended by this source. See 'sources'; what an order suspended, an order resumes.",
                Map.of(
                        "sources",
                        holds.all().stream().map(hold -> hold.source().name()).toList()));
    }
}
