package kr.civilid.issuance.request.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Agency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyLinesTest {

    private static final String HEADER = "기관코드,전체기관명,최하위기관명,차수,서열,상위기관코드,생성일자,폐지일자,존폐여부,우편번호";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void the_sample_has_two_published_agencies_and_marks_the_others() {
        var sample = new FileAgencies(Optional.empty(), "UTF-8");

        assertThat(sample.find(new AgencyCode("1741000")).await().indefinitely())
                .contains(new Agency(new AgencyCode("1741000"), "행정안전부", "Ministry of the Interior and Safety"));
        assertThat(sample.current().size()).isEqualTo(12);
        for (var number = 1; number <= 14; number++) {
            sample.current()
                    .find(new AgencyCode("99900%02d".formatted(number)))
                    .ifPresent(entry -> assertThat(entry.agency().name()).startsWith("(표본)"));
        }
        assertThat(sample.current().successorOf(new AgencyCode("9990004"), TODAY))
                .map(Agency::code)
                .contains(new AgencyCode("9990001"));
    }

    @Test
    void the_published_columns_are_read_by_name_with_comma_or_tab_and_the_others_passed_over() {
        var line = "1741000,\"행정안전부\",행정안전부,1,7,0000000,20170726,,존속,30112";
        var register = AgencyLines.register(List.of("\uFEFF" + HEADER, line, ""));
        var tabbed = AgencyLines.register(List.of(HEADER.replace(',', '\t'), line.replace(',', '\t')));

        for (var one : List.of(register, tabbed)) {
            var entry = one.find(new AgencyCode("1741000")).orElseThrow();
            assertThat(entry.agency().name()).isEqualTo("행정안전부");
            assertThat(entry.agency().nameEn()).isEqualTo("행정안전부");
            assertThat(entry.order()).isEqualTo(7);
            assertThat(entry.parent()).isEmpty();
            assertThat(entry.standsOn(LocalDate.of(2017, 7, 25))).isFalse();
            assertThat(entry.standsOn(LocalDate.of(2017, 7, 26))).isTrue();
        }
    }

    @Test
    void an_agency_that_is_said_to_be_abolished_stands_no_longer() {
        var register = AgencyLines.register(List.of(HEADER, "9990001,가,가,1,1,9990001,,,폐지,"));

        assertThat(register.find(new AgencyCode("9990001")).orElseThrow().standsOn(TODAY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "174100,가,가,1,1,,,,,",
                ",가,가,1,1,,,,,",
                "1741000,,가,1,1,,,,,",
                "1741000,가,가,x,1,,,,,",
                "1741000,가,가,1,1,,20170230,,,",
                "1741000,가,가,1,1,9999999,,,,"
            })
    void a_file_that_cannot_be_right_is_refused(String line) {
        assertThatThrownBy(() -> AgencyLines.register(List.of(HEADER, line)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_that_is_there_twice_is_refused_and_so_is_an_empty_file() {
        var line = "1741000,가,가,1,1,,,,,";

        assertThatThrownBy(() -> AgencyLines.register(List.of(HEADER, line, line)))
                .hasMessageContaining("1741000");
        assertThatThrownBy(() -> AgencyLines.register(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_of_ones_own_takes_the_samples_place(@TempDir Path folder) throws IOException {
        var file = folder.resolve("agencies.txt");
        Files.writeString(file, HEADER + "\n1741000,행정안전부,행정안전부,1,1,,,,존속,", Charset.forName("MS949"));

        var agencies = new FileAgencies(Optional.of(file), "MS949");

        assertThat(agencies.current().size()).isEqualTo(1);
        assertThat(agencies.find(new AgencyCode("1741000")).await().indefinitely())
                .map(Agency::name)
                .contains("행정안전부");
        assertThatThrownBy(() -> new FileAgencies(Optional.of(folder.resolve("none")), "UTF-8"))
                .hasMessageContaining("none");
        Files.writeString(file, HEADER + "\n1,가");
        assertThatThrownBy(() -> new FileAgencies(Optional.of(file), "UTF-8")).hasMessageContaining("line 2");
    }
}
