package kr.civilid.approval.chain.domain;

import static org.assertj.core.api.Assertions.assertThat;

import kr.civilid.approval.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradesTest {

    private final Grades grades = Cast.grades();

    @ParameterizedTest
    @CsvSource({
        "관리관,1",
        "이사관,2",
        "부이사관,3",
        "서기관,4",
        "기술서기관,4",
        "행정사무관,5",
        "전산주사,6",
        "행정주사보,7",
        "시설주사보,7",
        "지방행정서기,8",
        "사회복지서기보,9",
        "7급,7",
        "행정7급,7",
        "' 9급 ',9"
    })
    void a_rank_is_of_a_grade_whatever_the_series(String rank, int grade) {
        assertThat(grades.of(rank)).hasValue(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"연구관", "지도사", "보", "0급", "17급", "고위공무원단 가급", ""})
    void a_rank_may_be_of_none(String rank) {
        assertThat(grades.of(rank)).isEmpty();
    }
}
