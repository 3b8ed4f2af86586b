package kr.civilid.issuance.request.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.csv.AgencyLines.Found;
import kr.civilid.issuance.request.domain.Agency;
import kr.civilid.issuance.request.domain.AgencyEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyLinesTest {

    private static final String HEADER = "기관코드,전체기관명,차수,서열,차상위기관코드,생성일자,폐지일자,존폐여부,이전기관코드,우편번호";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void columns_are_found_by_name_between_commas_or_tabs_and_the_others_passed_over() {
        var line = "1741000,\"행정안전부\",1,7,0000000,20170726,,0,,30112";
        var register = read("\uFEFF" + HEADER, line, "");
        var tabbed = read(HEADER.replace(',', '\t'), line.replace(',', '\t'));

        for (var found : List.of(register, tabbed)) {
            var entry = entry(found, "1741000");
            assertThat(entry.agency().name()).isEqualTo("행정안전부");
            assertThat(entry.agency().nameEn()).isEqualTo("행정안전부");
            assertThat(entry.order()).isEqualTo(7);
            assertThat(entry.parent()).isEmpty();
            assertThat(entry.standsOn(LocalDate.of(2017, 7, 25))).isFalse();
            assertThat(entry.standsOn(LocalDate.of(2017, 7, 26))).isTrue();
        }
    }

    @Test
    void our_own_names_of_columns_are_read_too() {
        var found = read(
                "기관코드,전체기관명,영문기관명,상위기관코드,존폐여부,승계기관코드",
                "9990001,가,A,,존속,",
                "9990002,나,B,9990001,존속,",
                "9990003,다,C,9990001,폐지,9990002");

        assertThat(entry(found, "9990002").parent()).contains(new AgencyCode("9990001"));
        assertThat(entry(found, "9990003").standsOn(TODAY)).isFalse();
        assertThat(successors(found, "9990003")).containsExactly("9990002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "폐지"})
    void an_agency_that_is_said_to_be_abolished_stands_no_longer(String word) {
        var found = read(HEADER, "9990001,가,1,1,9990001,,," + word + ",,");

        assertThat(entry(found, "9990001").standsOn(TODAY)).isFalse();
    }

    @Test
    void a_single_quotation_mark_between_tabs_swallows_nothing() {
        var found = read(HEADER.replace(',', '\t'), "9990001\t\"가 사업소\t1\t1\tNULL\tNULL\tNULL\t0\tNULL\tNULL");

        assertThat(entry(found, "9990001").agency().name()).isEqualTo("\"가 사업소");
    }

    @Test
    void who_names_an_abolished_agency_as_its_former_self_carries_it_on_and_several_may() {
        var found = read(
                HEADER,
                "9990001,가,1,1,,,20200101,1,,",
                "9990002,나,1,1,,,20240101,1,9990001,",
                "9990003,다,1,1,,,,0,9990001,",
                "9990004,라,1,1,,,,0,9990002,",
                "9990005,마,1,1,,,,0,9990002,",
                "9990006,바,1,1,,,20200101,1,9990006,");

        assertThat(successors(found, "9990001")).containsExactly("9990003", "9990004", "9990005");
        assertThat(successors(found, "9990006")).isEmpty();
    }

    @Test
    void who_turn_out_to_be_each_others_successors_have_none() {
        var found = read(HEADER, "9990001,가,1,1,,,,1,9990002,", "9990002,나,1,1,,,,1,9990001,");

        assertThat(successors(found, "9990001")).isEmpty();
    }

    @Test
    void a_parent_that_is_not_there_or_a_circle_of_parents_is_no_error() {
        var found = read(
                HEADER, "9990001,가,1,1,8880000,,,0,,", "9990002,나,1,1,9990003,,,0,,", "9990003,다,1,1,9990002,,,0,,");

        assertThat(found.register().lineOf(new AgencyCode("9990001")))
                .extracting(AgencyCode::digits)
                .containsExactly("9990001", "8880000");
        assertThat(found.register().lineOf(new AgencyCode("9990002")))
                .extracting(AgencyCode::digits)
                .containsExactly("9990002", "9990003");
    }

    @Test
    void codes_that_are_not_of_seven_digits_are_passed_over_and_counted() {
        var found = read(HEADER, "B552557,가,1,1,,,,0,,", "174100,나,1,1,,,,0,,", "1741000,다,1,1,,,,0,B552557,");

        assertThat(found.foreign()).isEqualTo(2);
        assertThat(found.unreadable()).isEmpty();
        assertThat(found.register().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",가,1,1,,,,0,,",
                "1741000,NULL,1,1,,,,0,,",
                "1741000,가,x,1,,,,0,,",
                "1741000,가,1,1,,20170230,,0,,",
                "1741000,가,1,1,,,,2,,"
            })
    void a_line_that_cannot_be_right_is_passed_over_and_named(String line) {
        var found = read(HEADER, "9990001,가,1,1,,,,0,,", line);

        assertThat(found.unreadable()).singleElement().asString().startsWith("line 3: ");
        assertThat(found.register().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"기관코드", "전체기관명", "차상위기관코드", "존폐여부"})
    void a_file_without_a_column_that_is_needed_is_refused_and_the_column_named(String column) {
        assertThatThrownBy(() -> read(HEADER.replaceFirst("(^|,)" + column, "$1다른열"), "1741000,가,1,1,,,,0,,"))
                .hasMessageContaining("no column " + column);
    }

    @Test
    void a_code_that_is_there_twice_is_refused_and_so_is_a_file_without_agencies() {
        var line = "1741000,가,1,1,,,,0,,";

        assertThatThrownBy(() -> read(HEADER, line, line)).hasMessageContaining("1741000");
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("names no agency");
        assertThatThrownBy(AgencyLinesTest::read).hasMessageContaining("empty");
    }

    private static Found read(String... lines) {
        return AgencyLines.read(List.of(lines).iterator());
    }

    private static AgencyEntry entry(Found found, String code) {
        return found.register().find(new AgencyCode(code)).orElseThrow();
    }

    private static List<String> successors(Found found, String code) {
        return found.register().successorsOf(new AgencyCode(code), TODAY).stream()
                .map(Agency::code)
                .map(AgencyCode::digits)
                .toList();
    }
}
