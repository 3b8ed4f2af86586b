package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kr.civilid.issuance.request.application.ReadIssuances.Seen;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Masked;
import org.jspecify.annotations.Nullable;

/// Personal details, as far as the caller may see them.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployeeView(
        String employeeNumber,
        String name,
        @Nullable String nameEn,
        @Nullable LocalDate birthDate,
        String phone,
        String agencyCode,
        String department,
        @Nullable String position,
        @Nullable String rank) {

    static @Nullable EmployeeView of(Seen seen) {
        return switch (seen.sight()) {
            case PROGRESS -> null;
            case MASKED -> seen.employee().map(EmployeeView::masked).orElse(null);
            case FULL -> seen.employee().map(EmployeeView::full).orElse(null);
        };
    }

    private static EmployeeView full(Employee employee) {
        return new EmployeeView(
                employee.employeeNumber(),
                employee.name(),
                employee.nameEn(),
                employee.birthDate(),
                employee.phone(),
                employee.agency().digits(),
                employee.department(),
                employee.position(),
                employee.rank());
    }

    private static EmployeeView masked(Employee employee) {
        return new EmployeeView(
                Masked.number(employee.employeeNumber()),
                Masked.name(employee.name()),
                null,
                null,
                Masked.phone(employee.phone()),
                employee.agency().digits(),
                employee.department(),
                null,
                null);
    }

    @Override
    public String toString() {
        return "EmployeeView[***]";
    }
}
