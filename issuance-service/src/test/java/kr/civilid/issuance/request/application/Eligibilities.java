package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.request.domain.Eligibility;
import kr.civilid.issuance.request.domain.Eligibility.Scope;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.EmploymentType;
import kr.civilid.issuance.request.domain.PortraitRule;
import kr.civilid.issuance.request.domain.Standing;
import kr.civilid.issuance.stage.Applicants;

/// Somebody who may have the ID, and the rule by which they may.
final class Eligibilities {

    static final Standing REGULAR =
            new Standing(EmploymentType.REGULAR, true, true, Optional.empty(), Optional.empty());

    static final Employee APPLICANT = new Employee(
            Hong.EMPLOYEE.employeeNumber(),
            Hong.EMPLOYEE.name(),
            Hong.EMPLOYEE.nameEn(),
            Hong.EMPLOYEE.birthDate(),
            Hong.EMPLOYEE.phone(),
            Hong.AGENCY_CODE,
            Hong.EMPLOYEE.department(),
            Hong.EMPLOYEE.position(),
            Hong.EMPLOYEE.rank(),
            "REGULAR",
            Applicants.jpeg(600, 300, 400));

    static final CheckEligibility USUAL = new CheckEligibility(
            _ -> Uni.createFrom()
                    .item(new Eligibility(
                            Scope.ALL, Set.of(EmploymentType.REGULAR), new PortraitRule(204_800, 90, 120, 0.75, 0.05))),
            () -> Hong.REGISTER,
            (_, _) -> Uni.createFrom().item(false),
            Clock.systemUTC());

    private Eligibilities() {}
}
