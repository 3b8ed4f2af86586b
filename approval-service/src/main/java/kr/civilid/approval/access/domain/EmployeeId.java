package kr.civilid.approval.access.domain;

import kr.civilid.events.catalog.AgencyCode;

/// Which member of staff of which agency. The number alone says little: another agency may have given it, too.
public record EmployeeId(AgencyCode agency, String number) {

    public EmployeeId {
        if (number.isBlank() || number.length() > 32) {
            throw new IllegalArgumentException("an employee number has 1 to 32 characters");
        }
    }

    @Override
    public String toString() {
        return "EmployeeId[***]";
    }
}
