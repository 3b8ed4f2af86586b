package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Employee;

/// What of an application is put before the approvers. Its salt is the same in every round, so that an unchanged
/// content keeps its hash.
@ApplicationScoped
class Contents {

    private final Salts salts;

    Contents(Salts salts) {
        this.salts = salts;
    }

    Uni<Application> of(IssuanceId id, PersonId person, Employee employee) {
        return salts.of(person, id).map(salt -> unsalted(employee).salted(salt));
    }

    private static Application unsalted(Employee employee) {
        return new Application(
                employee.employeeNumber(),
                employee.name(),
                employee.agency(),
                employee.department(),
                employee.position(),
                employee.rank());
    }
}
