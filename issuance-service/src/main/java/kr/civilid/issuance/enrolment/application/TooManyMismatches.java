package kr.civilid.issuance.enrolment.application;

import java.time.Instant;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// Whoever holds the phone was somebody else too often. Until `retryAt` even the right person is not weighed.
public final class TooManyMismatches extends Refusal {

    TooManyMismatches(Instant retryAt) {
        super(
                Kind.TOO_MANY,
                "too-many-identity-mismatches",
                "본인확인이 여러 번 일치하지 않았습니다. 인사부서에서 신청 정보를 확인한 뒤 하루가 지나면 다시 시도해 주세요.",
                "The identity check failed too often. Have the HR department check the application, and try again in a day.",
                Map.of("retryAt", retryAt));
    }
}
