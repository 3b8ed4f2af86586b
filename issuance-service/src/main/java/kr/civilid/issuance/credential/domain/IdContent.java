package kr.civilid.issuance.credential.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import kr.civilid.issuance.request.domain.Agency;
import kr.civilid.issuance.request.domain.Employee;

/// The texts of one civil-servant ID. Personal data: masks itself.
public record IdContent(Map<Claim, String> texts) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /// The portrait becomes a `data:` URL (RFC 2397), as wallets for SD-JWT VC show pictures; dates are ISO 8601.
    public static IdContent of(Employee employee, Agency agency, String authority, Validity validity) {
        var name = KoreanName.of(employee.name());
        var texts = new EnumMap<Claim, String>(Claim.class);
        for (var claim : Claim.values()) {
            texts.put(
                    claim,
                    switch (claim) {
                        case NAME -> employee.name();
                        case FAMILY_NAME -> name.family();
                        case GIVEN_NAME -> name.given();
                        case NAME_EN -> employee.nameEn();
                        case EMPLOYEE_NUMBER -> employee.employeeNumber();
                        case AGENCY_CODE -> agency.code().digits();
                        case AGENCY_NAME -> agency.name();
                        case DEPARTMENT -> employee.department();
                        case POSITION -> employee.position();
                        case RANK -> employee.rank();
                        case PORTRAIT ->
                            "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(employee.portrait());
                        case BIRTH_DATE -> employee.birthDate().toString();
                        case ISSUE_DATE ->
                            LocalDate.ofInstant(validity.from(), SEOUL).toString();
                        case EXPIRY_DATE ->
                            LocalDate.ofInstant(validity.until(), SEOUL).toString();
                        case ISSUING_AUTHORITY -> authority;
                    });
        }
        return new IdContent(Map.copyOf(texts));
    }

    public String text(Claim claim) {
        return String.valueOf(texts.get(claim));
    }

    @Override
    public String toString() {
        return "IdContent[***]";
    }
}
