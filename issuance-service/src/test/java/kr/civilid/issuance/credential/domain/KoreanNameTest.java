package kr.civilid.issuance.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanNameTest {

    @ParameterizedTest
    @CsvSource({"홍길동,홍,길동", "이순,이,순", "김가나다,김,가나다", "남궁민수,남궁,민수", "황보관,황보,관", "남궁,남,궁", "선우,선,우", "독고 준,독고,준", "김,김,''"
    })
    void a_name_is_cut_after_its_family_name(String name, String family, String given) {
        assertThat(KoreanName.of(name)).isEqualTo(new KoreanName(family, given));
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(KoreanName.of("홍길동").toString()).doesNotContain("홍", "길동");
    }
}
