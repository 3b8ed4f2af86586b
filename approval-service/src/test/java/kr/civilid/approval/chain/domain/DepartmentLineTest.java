package kr.civilid.approval.chain.domain;

import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.chain.domain.DepartmentLine.Own;
import org.junit.jupiter.api.Test;

class DepartmentLineTest {

    private static final Named HEAD = new Named("2005000001");
    private static final Official CHO = official("cho", MOIS, "2016000009", "elsewhere");
    private static final Official YOON = official("yoon", MOIS, "2017000010", "elsewhere");

    private final DepartmentLine line = line("2016000009", "yoon");

    @Test
    void the_first_who_is_there_acts() {
        assertThat(line.letsAct(CHO, Set.of())).isTrue();
        assertThat(line.letsAct(YOON, Set.of())).isFalse();
        assertThat(line.letsAct(YOON, Set.of("2016000009"))).isTrue();
        assertThat(line.letsAct(CHO, Set.of("2016000009"))).isFalse();
    }

    @Test
    void where_all_are_away_nobody_acts() {
        assertThat(line.letsAct(YOON, Set.of("2016000009", "2017000010"))).isFalse();
    }

    @Test
    void a_line_by_which_nobody_could_act_is_refused() {
        assertThatThrownBy(() -> line()).isInstanceOf(ChainUnfit.class);
        assertThatThrownBy(() -> line("2005000001")).isInstanceOf(ChainUnfit.class);
        assertThatThrownBy(() -> line("cho", "cho")).isInstanceOf(ChainUnfit.class);
        assertThatThrownBy(() -> new DepartmentLine("d", new Named("kim.head"), List.of(new Named("cho")), Own.NOTHING))
                .isInstanceOf(ChainUnfit.class);
        assertThatThrownBy(() ->
                        line(IntStream.range(0, 11).mapToObj(i -> "deputy" + i).toArray(String[]::new)))
                .isInstanceOf(ChainUnfit.class);
    }

    @Test
    void a_department_has_one_line() {
        var standard = Cast.standard(MOIS);

        assertThatThrownBy(() -> new ChainRules(
                        MOIS, 1, standard.department(), standard.hr(), List.of(), List.of(line, line("cho"))))
                .isInstanceOf(ChainUnfit.class);
    }

    @Test
    void nobody_is_told_in_a_log() {
        assertThat(line).asString().doesNotContain("2005000001", "yoon");
    }

    private static DepartmentLine line(String... deputies) {
        return new DepartmentLine(
                "d", HEAD, java.util.Arrays.stream(deputies).map(Named::new).toList(), Own.NOTHING);
    }
}
