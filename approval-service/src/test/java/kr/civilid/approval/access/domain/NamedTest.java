package kr.civilid.approval.access.domain;

import static kr.civilid.approval.Cast.KIM_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTest {

    @Test
    void digits_are_an_employee_number_and_anything_else_a_user_name() {
        assertThat(new Named("2005000001").is(KIM_HEAD.person())).isTrue();
        assertThat(new Named("kim.head").is(KIM_HEAD.person())).isTrue();
        assertThat(new Named("kim").is(KIM_HEAD.person())).isFalse();
        assertThat(new Named("kim.head")).asString().doesNotContain("kim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Kim", "a b", "-x", "a/b", "ab\n", "가"})
    void what_is_neither_names_nobody(String token) {
        assertThatThrownBy(() -> new Named(token)).isInstanceOf(IllegalArgumentException.class);
    }
}
