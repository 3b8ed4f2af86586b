package kr.civilid.issuance.lifecycle.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;

/// 분실신고: somebody says that the phone with this ID is lost.
///
/// `reportedAt` is when they noticed or told it, `receivedAt` when it came here; `note` is encrypted.
public record LossReport(
        UUID id,
        CredentialId credential,
        PersonId person,
        Origin origin,
        Instant reportedAt,
        Instant receivedAt,
        Optional<String> note) {

    /// Through whom it came.
    public enum Origin {
        HOLDER,
        HR_SYSTEM,
        STAFF
    }
}
