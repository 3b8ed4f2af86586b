package kr.civilid.verification.decision.application;

import java.time.Instant;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Reason;

/// That this gate admits this holder at this time.
final class PolicyCheck {

    static void pass(Claims disclosed, GatePolicy policy, Instant now) {
        Declined.unless(policy.requiredClaims().stream().allMatch(disclosed::has), Reason.REQUIRED_CLAIM_MISSING);
        if (!policy.agencies().isEmpty()) {
            var agency = disclosed.text("agency_code");
            Declined.unless(
                    policy.admits(agency.orElseThrow(() -> new Declined(Reason.REQUIRED_CLAIM_MISSING))),
                    Reason.AGENCY_NOT_ADMITTED);
        }
        Declined.unless(policy.openAt(now), Reason.OUTSIDE_HOURS);
    }

    private PolicyCheck() {}
}
