package kr.civilid.notification.message.domain;

import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// What was once said, word for word, newest last: messages of that time name these editions.
final class EarlierTemplates {

    private static final Map<String, Place> NOTHING = Map.of();
    private static final Map<String, Place> UNTIL = Map.of("until", Place.time());
    private static final Map<String, Place> REASON = Map.of("reason", Place.reason());
    private static final Map<String, Place> REASON_UNTIL = Map.of("reason", Place.reason(), "until", Place.time());

    static final List<Template> ALL = List.of(
            Template.sms(
                    Notice.INVITATION,
                    1,
                    "[모바일 공무원증] 발급 승인. 공무원연금공단 공식 앱을 열어 초대코드 {code} 입력하세요.",
                    Map.of("code", Place.letters(8))),
            Template.lms(Notice.RETURNED, 1, "모바일 공무원증 신청 반려", "[모바일 공무원증] 발급 신청이 반려되었습니다.\n사유: {reason}", REASON),
            Template.sms(Notice.RETURNED, 1, "[모바일 공무원증] 발급 신청이 반려되었습니다. 사유는 e-사람에서 확인하세요.", NOTHING),
            Template.lms(
                    Notice.MORE_REQUESTED,
                    1,
                    "모바일 공무원증 신청 보완 요청",
                    "[모바일 공무원증] 발급 신청에 보완이 필요합니다.\n내용: {reason}\n{until}까지 e-사람에서 보완하세요.",
                    REASON_UNTIL),
            Template.lms(
                    Notice.MORE_REQUESTED,
                    1,
                    "모바일 공무원증 신청 보완 요청",
                    "[모바일 공무원증] 발급 신청에 보완이 필요합니다.\n내용: {reason}",
                    REASON),
            Template.sms(Notice.MORE_REQUESTED, 1, "[모바일 공무원증] 발급 신청에 보완이 필요합니다. {until}까지 e-사람에서 보완하세요.", UNTIL),
            Template.sms(Notice.MORE_REQUESTED, 1, "[모바일 공무원증] 발급 신청에 보완이 필요합니다. 내용은 e-사람에서 확인하세요.", NOTHING),
            Template.sms(Notice.LOCKED, 1, "[모바일 공무원증] 비밀번호 5회 오류로 잠겼습니다. e-사람에서 재발급을 신청하세요.", NOTHING));

    private EarlierTemplates() {}
}
