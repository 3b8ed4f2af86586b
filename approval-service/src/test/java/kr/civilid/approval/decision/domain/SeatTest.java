package kr.civilid.approval.decision.domain;

import static kr.civilid.approval.Cast.AUDIT;
import static kr.civilid.approval.Cast.CHOI_HR;
import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.LEE_DEPUTY;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.OTHER;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import org.junit.jupiter.api.Test;

class SeatTest {

    private final Chain chain = Cast.chain(MOIS, DEPARTMENT);
    private final Seat department = chain.seats().getFirst();
    private final Seat hr = chain.seats().getLast();

    @Test
    void the_department_decides_first_and_hr_last() {
        assertThat(chain.seats()).extracting(Seat::step).containsExactly(Step.DEPARTMENT, Step.HR);
    }

    @Test
    void every_head_of_the_department_takes_its_seat() {
        assertThat(department.takes(KIM_HEAD)).isTrue();
        assertThat(department.takes(LEE_DEPUTY)).isTrue();
    }

    @Test
    void the_head_of_another_department_does_not() {
        assertThat(department.takes(official("yun", MOIS, "1", "audit", Office.DEPARTMENT_HEAD)))
                .isFalse();
    }

    @Test
    void a_department_of_the_same_name_in_another_agency_does_not() {
        assertThat(department.takes(official("yun", OTHER, "1", DEPARTMENT, Office.DEPARTMENT_HEAD)))
                .isFalse();
    }

    @Test
    void hr_is_of_the_agency_whatever_the_department() {
        assertThat(hr.takes(PARK_HR)).isTrue();
        assertThat(hr.takes(official("yun", MOIS, "1", DEPARTMENT, Office.HR_OFFICER)))
                .isTrue();
        assertThat(hr.takes(CHOI_HR)).isFalse();
    }

    @Test
    void an_office_takes_its_own_seat_only() {
        assertThat(department.takes(PARK_HR)).isFalse();
        assertThat(hr.takes(KIM_HEAD)).isFalse();
        assertThat(hr.takes(AUDIT)).isFalse();
    }

    @Test
    void a_chain_has_a_step_and_none_twice() {
        assertThatThrownBy(() -> new Chain(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chain(List.of(hr, hr))).isInstanceOf(IllegalArgumentException.class);
    }
}
