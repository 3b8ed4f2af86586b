package kr.civilid.issuance.enrolment.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.request.domain.Issuance;

/// The enrolment waits for another step than this one.
public final class StepOutOfOrder extends Refusal {

    public StepOutOfOrder(Issuance issuance) {
        super(
                Kind.CONFLICT,
                "step-out-of-order",
                "지금은 이 단계를 진행할 수 없습니다. 'next' 단계를 먼저 진행해 주세요.",
                "This step is not due now. Do the one named by 'next' first.",
                Map.of("next", next(issuance)));
    }

    private static String next(Issuance issuance) {
        return switch (issuance) {
            case Issuance.Requested _, Issuance.DepartmentApproved _ -> "approval";
            case Issuance.Approved _, Issuance.Invited _ -> "enrolment";
            case Issuance.Enrolled _ -> "pin";
            case Issuance.PinSet _ -> "identity-check";
            case Issuance.IdentityVerified _ -> "consent";
            case Issuance.Consented _ -> "offer";
            case Issuance.Issued _, Issuance.Returned _, Issuance.Withdrawn _, Issuance.Expired _ -> "none";
        };
    }
}
