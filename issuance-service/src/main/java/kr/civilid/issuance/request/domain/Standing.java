package kr.civilid.issuance.request.domain;

import java.time.LocalDate;
import java.util.Optional;

/// What the HR system states about a person beside who they are: whether they may have the ID depends on it.
///
/// `from` and `until` are the first and the last day of the employment, where the HR system gives them.
public record Standing(
        EmploymentType employment,
        boolean employed,
        boolean phoneInOwnName,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public boolean employedOn(LocalDate day) {
        return employed
                && from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
