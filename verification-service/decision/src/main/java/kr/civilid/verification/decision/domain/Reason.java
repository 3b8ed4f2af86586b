package kr.civilid.verification.decision.domain;

import java.util.Locale;

/// Why a gate stays shut.
public enum Reason {
    /// Not a presentation at all, or larger than one may be.
    MALFORMED,
    /// Nobody on the trust list, or not for credentials of this type.
    UNKNOWN_ISSUER,
    WRONG_CREDENTIAL_TYPE,
    BAD_ISSUER_SIGNATURE,
    CERTIFICATE_EXPIRED,
    EXPIRED,
    NOT_YET_VALID,
    /// Not signed by the phone that the credential was issued to, or not for these disclosures.
    BAD_HOLDER_BINDING,
    STALE_PRESENTATION,
    WRONG_AUDIENCE,
    REVOKED,
    SUSPENDED,
    NEEDS_RENEWAL,
    /// No status list is known that tells about this credential.
    STATUS_UNKNOWN,
    STATUS_STALE,
    TRUST_STALE,
    AGENCY_NOT_ADMITTED,
    OUTSIDE_HOURS,
    REQUIRED_CLAIM_MISSING,
    REPLAYED,
    /// Whether it was shown before cannot be found out just now.
    REPLAY_CHECK_UNAVAILABLE;

    private final String machineName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As answered to readers and told on the bus, e.g. `bad-issuer-signature`.
    public String machineName() {
        return machineName;
    }
}
