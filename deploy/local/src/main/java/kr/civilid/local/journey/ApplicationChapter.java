package kr.civilid.local.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import kr.civilid.testkit.people.Caller;

/// From e-사람 to the text message, with what happens in an office: a return, and a head who is away.
final class ApplicationChapter {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    static void tell(Scene scene, CivilServant hong) {
        var cast = scene.cast();
        scene.chapter("홍길동 applies in e-사람");
        scene.step(
                hong,
                "1 신청 application",
                () -> {
                    // Whoever retired at the end of an earlier run is employed again.
                    cast.hrSystem().orders(hong.applicant(), "REHIRE", today()).expect(202);
                    hong.applies();
                },
                "approval.opened.v1");
        scene.step(
                hong,
                "  반려 returned by the head",
                () -> hong.isReturnedByTheDepartmentHead("사진이 흐립니다. 다시 올려 주세요."),
                "issuance.returned.v1");
        scene.step(hong, "  재상신 sent again", hong::appliesAgain, "approval.opened.v1");
        scene.step(
                hong,
                "2 대결 the deputy acts for the head",
                () -> {
                    cast.departmentHead().decidesAgain();
                    cast.departmentHead().lets(Caller.LEE_DEPUTY, today());
                    hong.isApprovedForTheDepartmentBy(cast.deputy());
                },
                "issuance.department-approved.v1");
        scene.step(hong, "3 인사부서 승인 HR", hong::isApprovedByHr, "issuance.approved.v1");
        scene.narrator()
                .step(
                        "  후결 the head takes note",
                        () -> {
                            cast.departmentHead().decidesAgain();
                            cast.departmentHead().takesNoteOf(hong.issuance());
                        },
                        () -> "acknowledged");
    }

    static LocalDate today() {
        return LocalDate.now(SEOUL);
    }

    private ApplicationChapter() {}
}
