package kr.civilid.approval.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.civilid.events.catalog.AgencyCode;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final AgencyCode MOIS = new AgencyCode("1741000");
    private static final Person KIM = new Person("s-1", "kim", new EmployeeId(MOIS, "2005000001"));

    @Test
    void one_employee_with_two_log_ins_is_one_person() {
        assertThat(KIM.isSameAs(new Person("s-2", "kim.admin", KIM.employee()))).isTrue();
    }

    @Test
    void one_log_in_under_a_new_employee_number_is_one_person() {
        assertThat(KIM.isSameAs(new Person("s-1", "kim", new EmployeeId(MOIS, "2026000009"))))
                .isTrue();
    }

    @Test
    void the_same_number_in_another_agency_is_another_person() {
        var other = new Person("s-2", "kim", new EmployeeId(new AgencyCode("1130000"), "2005000001"));

        assertThat(KIM.isSameAs(other)).isFalse();
    }

    @Test
    void nothing_that_identifies_a_person_is_written_in_clear() {
        assertThat(KIM).asString().doesNotContain("kim", "2005000001", "s-1");
        assertThat(KIM.employee()).asString().doesNotContain("2005000001");
    }

    @Test
    void an_employee_number_is_neither_blank_nor_endless() {
        assertThatThrownBy(() -> new EmployeeId(MOIS, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmployeeId(MOIS, "1".repeat(33))).isInstanceOf(IllegalArgumentException.class);
    }
}
