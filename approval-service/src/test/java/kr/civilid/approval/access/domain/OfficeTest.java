package kr.civilid.approval.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OfficeTest {

    @Test
    void each_role_of_the_identity_provider_is_its_office() {
        assertThat(Office.of(Set.of("department-head"))).containsExactly(Office.DEPARTMENT_HEAD);
        assertThat(Office.of(Set.of("hr-officer"))).containsExactly(Office.HR_OFFICER);
        assertThat(Office.of(Set.of("auditor"))).containsExactly(Office.AUDITOR);
    }

    @Test
    void other_roles_are_no_office() {
        assertThat(Office.of(Set.of("applicant", "operator", "HR-OFFICER"))).isEmpty();
    }
}
