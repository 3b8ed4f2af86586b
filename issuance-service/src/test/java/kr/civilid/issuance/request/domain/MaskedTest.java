package kr.civilid.issuance.request.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void a_name_keeps_its_ends() {
        assertThat(Masked.name("홍길동")).isEqualTo("홍*동");
        assertThat(Masked.name("김구")).isEqualTo("김*");
        assertThat(Masked.name("남궁옥분")).isEqualTo("남**분");
        assertThat(Masked.name("이")).isEqualTo("이*");
    }

    @Test
    void a_phone_number_keeps_what_helps_to_recognise_it() {
        assertThat(Masked.phone("01012345678")).isEqualTo("010****5678");
        assertThat(Masked.phone("0111234567")).isEqualTo("011***4567");
    }

    @Test
    void an_employee_number_keeps_two_at_each_end() {
        assertThat(Masked.number("2020123456")).isEqualTo("20******56");
        assertThat(Masked.number("12345")).isEqualTo("12*45");
    }
}
