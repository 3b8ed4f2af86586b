package kr.civilid.issuance.request.domain;

import java.time.LocalDate;
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

    @Override
    public String toString() {
        return "Employee[***]";
    }
}
