package kr.civilid.notification.message.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// Everything this service ever says to a holder.
///
/// A text that asks somebody to open something is what phishing looks like; so none has a link or a number to call,
/// each names the official app, the HR system or the holder's own HR department, and none carries more than one code.
public final class Templates {

    private static final Map<String, Place> NOTHING = Map.of();
    private static final Map<String, Place> UNTIL = Map.of("until", Place.time());
    private static final Map<String, Place> REASON = Map.of("reason", Place.reason());
    private static final Map<String, Place> SYSTEM = Map.of("system", Place.system());
    private static final Map<String, Place> UNTIL_SYSTEM = Map.of("until", Place.time(), "system", Place.system());
    private static final Map<String, Place> REASON_UNTIL_SYSTEM =
            Map.of("reason", Place.reason(), "until", Place.time(), "system", Place.system());

    /// The first that fits what is known is used, so of one notice the richest comes first. Every notice has one that
    /// is an SMS and needs nothing but what is always known: its code, how long that lives, the HR system.
    public static final List<Template> CURRENT = List.of(
            Template.sms(
                    Notice.INVITATION,
                    2,
                    "[모바일 공무원증] 승인. {until}까지 공무원연금공단 공식 앱에 초대코드 {code} 입력",
                    Map.of("code", Place.letters(8), "until", Place.time())),
            Template.sms(
                    Notice.TRANSACTION_CODE,
                    1,
                    "[모바일 공무원증] 발급 인증번호 {code} ({minutes}분간 유효). 누구에게도 알려주지 마세요.",
                    Map.of("code", Place.letters(6), "minutes", Place.letters(2))),
            Template.sms(Notice.REMINDER, 1, "[모바일 공무원증] 발급이 끝나지 않았습니다. {until}까지 공식 앱에서 마치세요.", UNTIL),
            Template.sms(Notice.REMINDER, 1, "[모바일 공무원증] 발급이 끝나지 않았습니다. 공식 앱에서 마치세요.", NOTHING),
            Template.lms(Notice.RETURNED, 2, "모바일 공무원증 신청 반려", "[모바일 공무원증] 발급 신청이 반려되었습니다.\n사유: {reason}", REASON),
            Template.sms(Notice.RETURNED, 2, "[모바일 공무원증] 발급 신청이 반려되었습니다. 사유는 {system}에서 확인하세요.", SYSTEM),
            Template.lms(
                    Notice.MORE_REQUESTED,
                    2,
                    "모바일 공무원증 신청 보완 요청",
                    "[모바일 공무원증] 발급 신청에 보완이 필요합니다.\n내용: {reason}\n{until}까지 {system}에서 보완하세요.",
                    REASON_UNTIL_SYSTEM),
            Template.lms(
                    Notice.MORE_REQUESTED,
                    2,
                    "모바일 공무원증 신청 보완 요청",
                    "[모바일 공무원증] 발급 신청에 보완이 필요합니다.\n내용: {reason}",
                    REASON),
            Template.sms(
                    Notice.MORE_REQUESTED, 2, "[모바일 공무원증] 발급 신청에 보완이 필요합니다. {until}까지 {system}에서 보완하세요.", UNTIL_SYSTEM),
            Template.sms(Notice.MORE_REQUESTED, 2, "[모바일 공무원증] 발급 신청에 보완이 필요합니다. 내용은 {system}에서 확인하세요.", SYSTEM),
            Template.sms(Notice.ISSUED, 1, "[모바일 공무원증] 발급이 완료되었습니다. 공식 앱에서 확인하세요.", NOTHING),
            // Why is between the holder and HR: a reason such as a disciplinary measure is nothing for a lock screen.
            Template.sms(Notice.SUSPENDED, 1, "[모바일 공무원증] {until}까지 사용이 중단됩니다. 착오면 인사부서에 알리세요.", UNTIL),
            Template.sms(Notice.SUSPENDED, 1, "[모바일 공무원증] 사용이 일시 중단되었습니다. 착오면 인사부서에 알리세요.", NOTHING),
            Template.sms(Notice.RESUMED, 1, "[모바일 공무원증] 사용이 다시 시작되었습니다. 본인 요청이 아니면 인사부서에 알리세요.", NOTHING),
            Template.sms(Notice.LOCKED, 2, "[모바일 공무원증] 비밀번호 5회 오류로 잠겼습니다. {system}에서 재발급을 신청하세요.", SYSTEM),
            Template.sms(Notice.REVOKED, 1, "[모바일 공무원증] 폐기되어 더는 쓸 수 없습니다. 착오면 인사부서에 알리세요.", NOTHING),
            Template.sms(Notice.PHONE_REPLACED, 1, "[모바일 공무원증] 새 휴대폰이 등록되었습니다. 본인이 아니면 인사부서에 알리세요.", NOTHING),
            Template.sms(Notice.CONSENT_DUE, 1, "[모바일 공무원증] 약관이 바뀌었습니다. {until}까지 공식 앱에서 동의하세요.", UNTIL),
            Template.sms(Notice.CONSENT_DUE, 1, "[모바일 공무원증] 약관이 바뀌었습니다. 공식 앱에서 확인하고 동의하세요.", NOTHING),
            Template.sms(Notice.REISSUE_REQUESTED, 1, "[모바일 공무원증] 재발급이 신청되었습니다. 본인이 아니면 인사부서에 알리세요.", NOTHING),
            Template.sms(
                    Notice.EXPIRES_SOON, 1, "[모바일 공무원증] 유효기간이 {until}에 끝납니다. {system}에서 재발급을 신청하세요.", UNTIL_SYSTEM),
            Template.sms(Notice.EXPIRES_SOON, 1, "[모바일 공무원증] 유효기간이 곧 끝납니다. {system}에서 재발급을 신청하세요.", SYSTEM));

    /// The edition of each notice that has this number, whether it is still said or not.
    public static List<Template> of(int version) {
        return Stream.concat(CURRENT.stream(), EarlierTemplates.ALL.stream())
                .filter(template -> template.version() == version)
                .toList();
    }

    private Templates() {}
}
