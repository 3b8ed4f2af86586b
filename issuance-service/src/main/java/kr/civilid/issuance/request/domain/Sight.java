package kr.civilid.issuance.request.domain;

import java.util.Optional;

/// How much of an issuance somebody may see.
public enum Sight {
    /// How far it has come.
    PROGRESS,
    /// That, and personal details with most characters hidden.
    MASKED,
    /// Everything.
    FULL;

    /// Empty where `caller` may not even know that it exists.
    public static Optional<Sight> of(Caller caller, Request request, Employee employee) {
        return ofErased(caller, request)
                .or(() -> caller.appliesBy(request, employee) ? Optional.of(PROGRESS) : Optional.empty());
    }

    /// The same where nothing tells any more who the applicant was: they are a stranger like all others.
    public static Optional<Sight> ofErased(Caller caller, Request request) {
        if (caller.is(Role.HR_OFFICER, request.agency())) {
            return Optional.of(FULL);
        }
        if (caller.is(Role.HELP_DESK, request.agency())) {
            return Optional.of(MASKED);
        }
        return caller.sent(request) ? Optional.of(PROGRESS) : Optional.empty();
    }
}
