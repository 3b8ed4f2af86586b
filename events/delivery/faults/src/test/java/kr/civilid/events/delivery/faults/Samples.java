package kr.civilid.events.delivery.faults;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// Events as peers send them.
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    static final Digest CONTENT = Digest.of(new byte[] {1, 2, 3});

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    static UUID eventId() {
        return IDS.generate();
    }

    static ApprovalEvent opened(IssuanceId issuance) {
        return new ApprovalEvent.Opened(issuance, NOON);
    }

    static ApprovalEvent stepApproved(IssuanceId issuance) {
        return new ApprovalEvent.StepApproved(issuance, Step.DEPARTMENT, CONTENT, NOON);
    }

    static ApprovalEvent granted(IssuanceId issuance) {
        return new ApprovalEvent.Granted(issuance, CONTENT, NOON);
    }

    private Samples() {}
}
