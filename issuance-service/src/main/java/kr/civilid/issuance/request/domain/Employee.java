package kr.civilid.issuance.request.domain;

import java.time.LocalDate;
import java.util.Arrays;
import kr.civilid.events.catalog.AgencyCode;

/// The civil servant as the HR system describes them; what the credential will say. Personal data: masks itself.
///
/// `employeeNumber` is the HR system's; `phone` a Korean mobile number, digits only; `portrait` JPEG bytes.
public record Employee(
        String employeeNumber,
        String name,
        String nameEn,
        LocalDate birthDate,
        String phone,
        AgencyCode agency,
        String department,
        String position,
        String rank,
        String employmentType,
        byte[] portrait) {

    /// Says the same of the same person, the picture included.
    public boolean saysTheSameAs(Employee other) {
        return Arrays.equals(portrait, other.portrait) && without(portrait).equals(other.without(portrait));
    }

    private Employee without(byte[] picture) {
        return new Employee(
                employeeNumber,
                name,
                nameEn,
                birthDate,
                phone,
                agency,
                department,
                position,
                rank,
                employmentType,
                picture);
    }

    @Override
    public String toString() {
        return "Employee[***]";
    }
}
