package kr.civilid.issuance.request.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObstacleTest {

    @Test
    void regular_staff_of_a_known_agency_in_office_with_a_phone_of_their_own_may_have_the_ID() {
        assertThat(Obstacle.to(new Standing(EmploymentType.REGULAR, true, true), true))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = EmploymentType.class, mode = EnumSource.Mode.EXCLUDE, names = "REGULAR")
    void nobody_else_of_the_staff_may(EmploymentType type) {
        assertThat(Obstacle.to(new Standing(type, true, true), true)).containsExactly(Obstacle.NOT_REGULAR_STAFF);
    }

    @Test
    void every_obstacle_is_named_at_once() {
        assertThat(Obstacle.to(new Standing(EmploymentType.TEMPORARY, false, false), false))
                .containsExactly(Obstacle.values());
    }
}
