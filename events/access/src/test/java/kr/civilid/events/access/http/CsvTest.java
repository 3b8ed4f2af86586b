package kr.civilid.events.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_line_is_quoted_and_an_absent_cell_is_empty() {
        assertThat(Csv.line("a,b", null, "say \"no\"", 3)).isEqualTo("\"a,b\",,\"say \"\"no\"\"\",\"3\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+82", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK(\"x\")", "＝1", "＠x"})
    void what_begins_like_a_formula_is_text(String cell) {
        assertThat(Csv.line(cell)).startsWith("\"'");
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertThat(Csv.line("park.hr")).isEqualTo("\"park.hr\"\r\n");
    }
}
