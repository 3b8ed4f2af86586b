package kr.civilid.issuance.request.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.request.domain.Agency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAgenciesTest {

    private static final BaseUrl LOCAL = new BaseUrl("http://localhost:8081");
    private static final BaseUrl PUBLIC = new BaseUrl("https://issuance.civilid.example");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /// The head of 기관코드 전체자료.txt and lines in its manner; the agencies 9990001 to 9990003 are invented.
    private static final String PUBLISHED = """
            기관코드	전체기관명	최하위기관명	차수	서열	소속기관차수	차상위기관코드	최상위기관코드	대표기관코드	유형분류_대	유형분류_중	유형분류_소	우편번호	행정동코드	소재지코드	나머지주소	지번	전화번호	팩스번호	생성일자	폐지일자	변경일자	존폐여부	이전기관코드
            1741000	행정안전부	행정안전부	1	36	0	0000000	1741000	1741000	01	01	NULL	30116	3611051000	NULL	정부세종청사	NULL	NULL	NULL	20170726	NULL	20170726	0	NULL
            9990001	행정안전부 가람지방청	가람지방청	2	1	1	1741000	1741000	1741000	01	08	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	20170726	NULL	20170726	0	9990002
            9990002	가람지방청	가람지방청	1	1	0	0	9990002	9990002	01	08	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	19980228	20170726	20170726	1	NULL
            9990003	행정안전부 똠방과	똠방과	2	2	1	1234567	1741000	1741000	01	05	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	0	NULL
            B552557	한빛공단	한빛공단	1	1	0	0000000	B552557	B552557	07	01	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	20060101	NULL	20060101	0	NULL
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"MS949", "UTF-8"})
    void the_published_file_is_read_as_it_is(String charset) throws IOException {
        var agencies = new FileAgencies(Optional.of(written(PUBLISHED, charset)), charset, PUBLIC);
        var register = agencies.current();

        assertThat(register.size()).isEqualTo(4);
        assertThat(agencies.find(code("9990003")).await().indefinitely())
                .map(Agency::name)
                .contains("행정안전부 똠방과");
        assertThat(register.lineOf(code("9990001"))).containsExactly(code("9990001"), code("1741000"));
        assertThat(register.find(code("9990001")).orElseThrow().kind()).contains("01");
        assertThat(register.find(code("9990002")).orElseThrow().parent()).isEmpty();
        assertThat(register.find(code("9990002")).orElseThrow().standsOn(TODAY)).isFalse();
        assertThat(register.successorsOf(code("9990002"), TODAY))
                .extracting(Agency::code)
                .containsExactly(code("9990001"));
    }

    @Test
    void a_file_that_is_missing_or_read_by_another_charset_keeps_the_service_from_starting() throws IOException {
        var none = Optional.of(folder.resolve("none"));
        var published = Optional.of(written(PUBLISHED, "MS949"));

        assertThatThrownBy(() -> new FileAgencies(none, "UTF-8", PUBLIC)).hasMessageContaining("none");
        assertThatThrownBy(() -> new FileAgencies(published, "UTF-8", PUBLIC))
                .hasMessageContaining("no column 기관코드")
                .hasMessageContaining("MS949");
    }

    @Test
    void the_sample_has_two_published_agencies_and_marks_the_others() {
        var sample = new FileAgencies(Optional.empty(), "UTF-8", LOCAL);

        assertThat(sample.find(code("1741000")).await().indefinitely())
                .contains(new Agency(code("1741000"), "행정안전부", "Ministry of the Interior and Safety"));
        assertThat(sample.current().size()).isEqualTo(12);
        for (var number = 1; number <= 14; number++) {
            sample.current()
                    .find(code("99900%02d".formatted(number)))
                    .ifPresent(entry -> assertThat(entry.agency().name()).startsWith("(표본)"));
        }
        assertThat(sample.current().successorsOf(code("9990004"), TODAY))
                .extracting(Agency::code)
                .containsExactly(code("9990001"));
    }

    @Test
    void the_sample_has_the_columns_of_the_published_file_in_their_order() throws IOException {
        var published = PUBLISHED.lines().findFirst().orElseThrow().replace('\t', ',');

        try (var sample = FileAgencies.class.getResourceAsStream("/agencies/sample.csv")) {
            assertThat(new String(sample.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith(published + ",영문기관명\n");
        }
    }

    @Test
    void the_sample_is_for_one_machine_alone() {
        assertThatThrownBy(() -> new FileAgencies(Optional.empty(), "UTF-8", PUBLIC))
                .hasMessageContaining("civilid.agencies.file");
    }

    private Path written(String text, String charset) throws IOException {
        return Files.writeString(folder.resolve("agencies.txt"), text, Charset.forName(charset));
    }

    private static AgencyCode code(String digits) {
        return new AgencyCode(digits);
    }
}
