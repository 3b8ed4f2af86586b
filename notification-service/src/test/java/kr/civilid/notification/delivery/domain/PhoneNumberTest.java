package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"01012345678", "0111234567", "01912345678"})
    void korean_mobile_numbers_are_taken(String digits) {
        assertThat(PhoneNumber.of(digits)).contains(new PhoneNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "010-1234-5678", "0212345678", "01212345678", "010123456789", "+821012345678", "０１０12345678"
            })
    void anything_else_is_not(String digits) {
        assertThat(PhoneNumber.of(digits)).isEmpty();
        assertThatThrownBy(() -> new PhoneNumber(digits)).hasMessage("not a Korean mobile number");
    }

    @Test
    void only_the_last_two_digits_show() {
        assertThat(new PhoneNumber("01012345678")).hasToString("*********78");
    }
}
