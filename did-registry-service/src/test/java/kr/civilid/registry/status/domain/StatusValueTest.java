package kr.civilid.registry.status.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StatusValueTest {

    @Test
    void the_numbers_are_those_of_the_draft() {
        assertThat(StatusValue.VALID.bits()).isZero();
        assertThat(StatusValue.INVALID.bits()).isEqualTo(1);
        assertThat(StatusValue.SUSPENDED.bits()).isEqualTo(2);
        assertThat(StatusValue.NEEDS_RENEWAL.bits()).isEqualTo(3);
    }

    @Test
    void a_number_is_read_back() {
        for (var value : StatusValue.values()) {
            assertThat(StatusValue.of(value.bits())).isEqualTo(value);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> StatusValue.of(4));
    }
}
