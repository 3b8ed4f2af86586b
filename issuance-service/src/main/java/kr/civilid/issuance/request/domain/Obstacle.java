package kr.civilid.issuance.request.domain;

import java.util.ArrayList;
import java.util.List;

/// Why somebody may not have the ID, with what to mend.
public enum Obstacle {
    NOT_REGULAR_STAFF(
            "not-regular-staff", "모바일 공무원증은 정규직 공무원에게만 발급됩니다.", "The mobile ID is issued to regular staff only."),
    UNKNOWN_AGENCY("unknown-agency", "등록되지 않은 기관코드입니다. 기관코드를 확인해 주세요.", "The agency code is not registered. Check it."),
    NOT_EMPLOYED(
            "not-employed",
            "재직 중인 직원이 아닙니다. 인사시스템의 재직 상태를 확인해 주세요.",
            "The person is not employed at present. Check their state in the HR system."),
    PHONE_NOT_OWN(
            "phone-not-in-own-name",
            "본인 명의의 휴대전화가 아닙니다. 본인 명의 번호로 변경해 주세요.",
            "The phone is not registered in the person's own name. Give a number that is.");

    private final String code;
    private final String korean;
    private final String english;

    Obstacle(String code, String korean, String english) {
        this.code = code;
        this.korean = korean;
        this.english = english;
    }

    /// Every obstacle at once, so that nobody applies four times to learn of four.
    public static List<Obstacle> to(Standing standing, boolean agencyKnown) {
        var found = new ArrayList<Obstacle>();
        if (standing.employment() != EmploymentType.REGULAR) {
            found.add(NOT_REGULAR_STAFF);
        }
        if (!agencyKnown) {
            found.add(UNKNOWN_AGENCY);
        }
        if (!standing.employed()) {
            found.add(NOT_EMPLOYED);
        }
        if (!standing.phoneInOwnName()) {
            found.add(PHONE_NOT_OWN);
        }
        return List.copyOf(found);
    }

    public String code() {
        return code;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return english;
    }
}
