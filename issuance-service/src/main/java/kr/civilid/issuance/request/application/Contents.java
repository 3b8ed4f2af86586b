package kr.civilid.issuance.request.application;

import kr.civilid.events.catalog.Application;
import kr.civilid.issuance.request.domain.Employee;

/// What of an application is put before the approvers.
final class Contents {

    static Application of(Employee employee) {
        return new Application(
                employee.employeeNumber(),
                employee.name(),
                employee.agency(),
                employee.department(),
                employee.position(),
                employee.rank());
    }

    private Contents() {}
}
