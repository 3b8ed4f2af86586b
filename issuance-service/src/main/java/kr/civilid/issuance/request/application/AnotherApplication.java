package kr.civilid.issuance.request.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// What came back is for somebody else, another agency or another purpose: that is a new application.
public final class AnotherApplication extends Refusal {

    AnotherApplication(String property) {
        super(
                Kind.INVALID,
                "another-application",
                "다시 제출할 때는 'property' 항목을 바꿀 수 없습니다. 철회한 뒤 새로 신청해 주세요.",
                "'property' cannot change when an application comes back. Withdraw it and apply anew.",
                Map.of("property", property));
    }
}
