package kr.civilid.issuance.enrolment.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import kr.civilid.issuance.request.domain.Employee;

/// Whom the identity-proofing provider saw. `ci` (연계정보) is the same for a person everywhere, so it is never stored.
public record ProvenIdentity(String name, LocalDate birthDate, String phone, String ci) {

    /// The person whom the HR system applied for.
    public boolean is(Employee employee) {
        return plain(name).equals(plain(employee.name()))
                && birthDate.equals(employee.birthDate())
                && phone.equals(employee.phone());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return "ProvenIdentity[***]";
    }
}
