package kr.civilid.local.journey;

/// The phone is gone: its ID stops at once, and the one on the new phone takes its place.
final class LostPhoneChapter {

    /// Gives the same civil servant with the new phone.
    static CivilServant tell(Scene scene, CivilServant hong) {
        var again = hong.withAnotherPhone();
        scene.chapter("홍길동 loses the phone");
        scene.step(
                "  분실신고 help desk suspends",
                () -> scene.cast()
                        .helpDesk()
                        .reportsLoss(hong.applicant().employeeNumber())
                        .expect(201),
                "Suspended",
                "registry.status-list-published.v1");
        scene.staysShut(hong, "suspended", "  출입 gate stays shut");
        scene.step(again, "1 재발급 신청 reissue", () -> again.appliesForReissue("LOST_PHONE"), "approval.opened.v1");
        scene.step(
                again,
                "2 3 결재 head, then HR",
                () -> {
                    again.isApprovedByTheDepartmentHead();
                    again.isApprovedByHr();
                },
                "issuance.approved.v1");
        scene.step(again, "4-7 new phone, up to the ID", again::takesTheIdOnThisPhone, "issuance.issued.v1");
        scene.staysShut(hong, "revoked", "  출입 the lost one is dead");
        scene.opens(again, "8 출입 the new one opens");
        return again;
    }

    private LostPhoneChapter() {}
}
