package kr.civilid.notification.message.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// Everything this service ever says to a holder.
///
/// A text that asks somebody to open something is what phishing looks like; so none has a link or a number to call,
/// each names the official app or warns against passing the code on, and each carries one code of one use.
public final class Wording {

    private static final Template INVITATION =
            new Template(Notice.INVITATION, "[모바일 공무원증] 발급 승인. 공무원연금공단 공식 앱을 열어 초대코드 {code} 입력하세요.", Map.of("code", 8));

    private static final Template TRANSACTION_CODE = new Template(
            Notice.TRANSACTION_CODE,
            "[모바일 공무원증] 발급 인증번호 {code} ({minutes}분간 유효). 누구에게도 알려주지 마세요.",
            Map.of("code", 6, "minutes", 2));

    public static final List<Template> TEMPLATES = List.of(INVITATION, TRANSACTION_CODE);

    /// `code` is the invitation code that starts the enrolment, 8 letters and digits.
    public static SmsText invitation(String code) {
        return INVITATION.fill(Map.of("code", code));
    }

    /// `code` is the `tx_code` of OpenID4VCI, 6 digits; `valid` is shown in whole minutes.
    public static SmsText transactionCode(String code, Duration valid) {
        return TRANSACTION_CODE.fill(Map.of("code", code, "minutes", Long.toString(valid.toMinutes())));
    }

    private Wording() {}
}
