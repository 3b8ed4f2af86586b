package kr.civilid.issuance.enrolment.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// The PIN was wrong; some attempts are left.
public final class PinWrong extends Refusal {

    PinWrong(int attemptsLeft) {
        super(
                Kind.INVALID,
                "pin-wrong",
                "비밀번호가 맞지 않습니다. 5회 틀리면 잠기며 재발급을 받아야 합니다.",
                "The PIN is wrong. After five in a row it locks and the ID must be reissued.",
                Map.of("attemptsLeft", attemptsLeft));
    }
}
