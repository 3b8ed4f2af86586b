package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Particulars;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Masked;

/// What of an application is put before the approvers. Its salt is the same in every round, so that an unchanged
/// content keeps its hash.
@ApplicationScoped
class Contents {

    private final Salts salts;

    Contents(Salts salts) {
        this.salts = salts;
    }

    Uni<ApplicationForm> of(IssuanceId id, PersonId person, Employee employee) {
        return salts.of(person, id)
                .map(salt -> new ApplicationForm(unsalted(employee).salted(salt), Optional.of(employee.portrait())));
    }

    private static Application unsalted(Employee employee) {
        return new Application(
                        employee.employeeNumber(),
                        employee.name(),
                        employee.agency(),
                        employee.department(),
                        employee.position(),
                        employee.rank())
                .with(new Particulars(
                        employee.nameEn(),
                        employee.birthDate(),
                        employee.employmentType(),
                        Masked.phone(employee.phone()),
                        Digest.of(employee.portrait())));
    }
}
