package kr.civilid.issuance.enrolment.domain;

import static kr.civilid.issuance.credential.Hong.EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProvenIdentityTest {

    @Test
    void name_birth_date_and_phone_must_all_be_those_of_the_application() {
        assertThat(identity(EMPLOYEE.name(), EMPLOYEE.birthDate(), EMPLOYEE.phone())
                        .is(EMPLOYEE))
                .isTrue();
        assertThat(identity("임꺽정", EMPLOYEE.birthDate(), EMPLOYEE.phone()).is(EMPLOYEE))
                .isFalse();
        assertThat(identity(EMPLOYEE.name(), LocalDate.of(1990, 5, 18), EMPLOYEE.phone())
                        .is(EMPLOYEE))
                .isFalse();
        assertThat(identity(EMPLOYEE.name(), EMPLOYEE.birthDate(), "01087654321")
                        .is(EMPLOYEE))
                .isFalse();
    }

    @Test
    void how_a_system_composes_hangul_makes_no_other_person() {
        var decomposed = Normalizer.normalize(EMPLOYEE.name(), Normalizer.Form.NFD) + " ";

        assertThat(identity(decomposed, EMPLOYEE.birthDate(), EMPLOYEE.phone()).is(EMPLOYEE))
                .isTrue();
    }

    @Test
    void an_identity_does_not_show_itself() {
        assertThat(identity(EMPLOYEE.name(), EMPLOYEE.birthDate(), EMPLOYEE.phone()))
                .hasToString("ProvenIdentity[***]");
    }

    private static ProvenIdentity identity(String name, LocalDate birthDate, String phone) {
        return new ProvenIdentity(name, birthDate, phone, "ci");
    }
}
