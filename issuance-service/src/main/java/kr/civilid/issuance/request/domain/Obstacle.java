package kr.civilid.issuance.request.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Why somebody may not have the ID, with what to mend. `facts` are what the texts name, for programs to read.
public record Obstacle(String code, String korean, String english, Map<String, String> facts) {

    private Obstacle(String code, String korean, String english) {
        this(code, korean, english, Map.of());
    }

    static Obstacle notOfTheStaff() {
        return new Obstacle(
                "not-regular-staff",
                "이 고용 형태에는 모바일 공무원증이 발급되지 않습니다. 고용 형태를 확인해 주세요.",
                "The mobile ID is not issued to staff of this employment type. Check it.");
    }

    static Obstacle unknownAgency() {
        return new Obstacle(
                "unknown-agency", "등록되지 않은 기관코드입니다. 기관코드를 확인해 주세요.", "The agency code is not registered. Check it.");
    }

    static Obstacle agencyNotYet() {
        return new Obstacle(
                "agency-not-yet", "아직 설치되지 않은 기관입니다. 설치일 이후에 신청해 주세요.", "The agency does not exist yet. Apply later.");
    }

    private static Obstacle agencyAbolished() {
        return new Obstacle(
                "agency-abolished",
                "폐지된 기관입니다. 현재 소속 기관의 코드로 신청해 주세요.",
                "The agency was abolished. Apply with the code of the present one.");
    }

    /// `successors` as the fact `successor`: their codes, with commas between them where there are several.
    static Obstacle agencyAbolished(List<Agency> successors) {
        if (successors.isEmpty()) {
            return agencyAbolished();
        }
        var codes = joined(successors, ",", agency -> agency.code().digits());
        var korean = joined(successors, ", ", agency -> "%s(%s)".formatted(agency.name(), agency.code()));
        var english = joined(successors, " or ", agency -> "%s (%s)".formatted(agency.nameEn(), agency.code()));
        return new Obstacle(
                "agency-abolished",
                successors.size() == 1
                        ? "폐지된 기관입니다. 승계 기관 %s(으)로 신청해 주세요.".formatted(korean)
                        : "폐지된 기관입니다. 승계 기관 %s 중 현재 소속 기관으로 신청해 주세요.".formatted(korean),
                "The agency was abolished. Apply with its successor, %s.".formatted(english),
                Map.of("successor", codes));
    }

    private static String joined(List<Agency> agencies, String between, Function<Agency, String> text) {
        return agencies.stream().map(text).collect(Collectors.joining(between));
    }

    static Obstacle agencyOutOfScope() {
        return new Obstacle(
                "agency-out-of-scope",
                "모바일 공무원증을 발급하지 않는 기관입니다. 기관코드를 확인하거나 소관 부서에 문의해 주세요.",
                "This agency takes no part in the mobile ID. Check its code, or ask the office in charge.");
    }

    static Obstacle closedNetwork() {
        return new Obstacle(
                "closed-network-agency",
                "폐쇄망 기관은 모바일 공무원증 발급 대상이 아닙니다.",
                "Agencies on a closed network take no part in the mobile ID.");
    }

    static Obstacle notEmployed() {
        return new Obstacle(
                "not-employed",
                "재직 중인 직원이 아닙니다. 인사시스템의 재직 상태를 확인해 주세요.",
                "The person is not employed at present. Check their state in the HR system.");
    }

    public static Obstacle employmentEnded() {
        return new Obstacle(
                "employment-ended-by-order",
                "퇴직·면직 발령이 적용된 직원입니다. 재임용되었으면 재임용 발령을 먼저 보내 주세요.",
                "A personnel order has ended the employment. If the person was employed again, send that order first.");
    }

    static Obstacle phoneNotPlausible() {
        return new Obstacle(
                "phone-not-plausible",
                "사용할 수 없는 휴대전화 번호입니다. 010으로 시작하는 번호를 확인해 주세요.",
                "The phone number cannot be in use. Check it; it begins with 010.");
    }

    static Obstacle phoneNotOwn() {
        return new Obstacle(
                "phone-not-in-own-name",
                "본인 명의의 휴대전화가 아닙니다. 본인 명의 번호로 변경해 주세요.",
                "The phone is not registered in the person's own name. Give a number that is.");
    }

    static Obstacle portraitMissing() {
        return new Obstacle(
                "portrait-missing", "사진이 없습니다. JPEG 사진을 첨부해 주세요.", "There is no portrait. Send one as a JPEG.");
    }

    static Obstacle portraitTooLarge(int maxBytes) {
        return new Obstacle(
                "portrait-too-large",
                "사진 파일이 너무 큽니다. %,d바이트 이하로 줄여 주세요.".formatted(maxBytes),
                "The portrait is too large. Bring it to %,d bytes or less.".formatted(maxBytes),
                Map.of("maxBytes", Integer.toString(maxBytes)));
    }

    static Obstacle portraitUnreadable() {
        return new Obstacle(
                "portrait-unreadable",
                "사진을 열 수 없습니다. JPEG 파일을 확인해 주세요.",
                "The portrait cannot be opened. Check the JPEG.");
    }

    static Obstacle portraitTooSmall(int width, int height) {
        return new Obstacle(
                "portrait-too-small",
                "사진이 너무 작습니다. 가로 %d, 세로 %d 픽셀 이상이어야 합니다.".formatted(width, height),
                "The portrait is too small. It needs %d by %d pixels at least.".formatted(width, height),
                Map.of("minWidth", Integer.toString(width), "minHeight", Integer.toString(height)));
    }

    static Obstacle portraitOutOfProportion() {
        return new Obstacle(
                "portrait-out-of-proportion",
                "사진의 가로세로 비율이 맞지 않습니다. 3:4 비율로 잘라 주세요.",
                "The portrait is out of proportion. Cut it to 3:4.");
    }
}
