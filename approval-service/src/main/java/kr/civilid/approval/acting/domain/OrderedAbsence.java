package kr.civilid.approval.acting.domain;

import java.util.Optional;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.events.catalog.AgencyCode;

/// Somebody whom a personnel order keeps from their post. `agency` is empty for whoever never applied for an ID: their
/// number alone does not say who they are, since another agency may have given it, too.
public record OrderedAbsence(String employeeNumber, Optional<AgencyCode> agency, Absence absence) {

    @Override
    public String toString() {
        return "OrderedAbsence[***]";
    }
}
