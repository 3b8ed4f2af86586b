package kr.civilid.issuance.request.domain;

import java.util.Arrays;
import java.util.Optional;

/// The name of each state of an [Issuance], for timelines, filters and rows.
public enum Stage {
    REQUESTED("Requested"),
    DEPARTMENT_APPROVED("DepartmentApproved"),
    APPROVED("Approved"),
    INVITED("Invited"),
    ENROLLED("Enrolled"),
    PIN_SET("PinSet"),
    IDENTITY_VERIFIED("IdentityVerified"),
    CONSENTED("Consented"),
    ISSUED("Issued"),
    RETURNED("Returned"),
    WITHDRAWN("Withdrawn"),
    EXPIRED("Expired");

    private final String text;

    Stage(String text) {
        this.text = text;
    }

    public static Stage of(Issuance issuance) {
        return switch (issuance) {
            case Issuance.Requested _ -> REQUESTED;
            case Issuance.DepartmentApproved _ -> DEPARTMENT_APPROVED;
            case Issuance.Approved _ -> APPROVED;
            case Issuance.Invited _ -> INVITED;
            case Issuance.Enrolled _ -> ENROLLED;
            case Issuance.PinSet _ -> PIN_SET;
            case Issuance.IdentityVerified _ -> IDENTITY_VERIFIED;
            case Issuance.Consented _ -> CONSENTED;
            case Issuance.Issued _ -> ISSUED;
            case Issuance.Returned _ -> RETURNED;
            case Issuance.Withdrawn _ -> WITHDRAWN;
            case Issuance.Expired _ -> EXPIRED;
        };
    }

    public static Optional<Stage> named(String text) {
        return Arrays.stream(values()).filter(stage -> stage.text.equals(text)).findFirst();
    }

    /// The stage that follows when all goes well; empty where the way ends.
    public Optional<Stage> next() {
        return switch (this) {
            case REQUESTED, DEPARTMENT_APPROVED, APPROVED, INVITED, ENROLLED, PIN_SET, IDENTITY_VERIFIED, CONSENTED ->
                Optional.of(values()[ordinal() + 1]);
            case RETURNED -> Optional.of(REQUESTED);
            case ISSUED, WITHDRAWN, EXPIRED -> Optional.empty();
        };
    }

    /// As people and interfaces read it, e.g. `DepartmentApproved`.
    @Override
    public String toString() {
        return text;
    }
}
