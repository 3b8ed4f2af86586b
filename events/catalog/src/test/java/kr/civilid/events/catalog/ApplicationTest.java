package kr.civilid.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Application HONG =
            new Application("2020123456", "홍길동", new AgencyCode("1741000"), "digital-government", "주무관", "7급");

    private static final Particulars PARTICULARS = new Particulars(
            "Hong Gildong", LocalDate.of(1990, 5, 17), "REGULAR", "010****5678", Digest.of(new byte[] {1}));

    @Test
    void the_digest_is_that_of_the_members_in_alphabetical_order_without_spaces() {
        var canonical =
                "{\"agency\":\"1741000\",\"department\":\"digital-government\",\"employeeNumber\":\"2020123456\","
                        + "\"name\":\"홍길동\",\"position\":\"주무관\",\"rank\":\"7급\"}";

        assertThat(HONG.digest()).isEqualTo(Digest.of(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void particulars_are_one_of_the_members_and_each_counts() {
        var canonical =
                "{\"agency\":\"1741000\",\"department\":\"digital-government\",\"employeeNumber\":\"2020123456\","
                        + "\"name\":\"홍길동\",\"particulars\":{\"birthDate\":\"1990-05-17\",\"employmentType\":\"REGULAR\","
                        + "\"nameEn\":\"Hong Gildong\",\"phone\":\"010****5678\",\"portraitHash\":\""
                        + PARTICULARS.portraitHash() + "\"},\"position\":\"주무관\",\"rank\":\"7급\"}";
        var another = new Particulars(
                "Hong Gildong", LocalDate.of(1990, 5, 17), "REGULAR", "010****5678", Digest.of(new byte[] {2}));

        assertThat(HONG.with(PARTICULARS).digest())
                .isEqualTo(Digest.of(canonical.getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(HONG.with(another).digest());
    }

    @Test
    void a_salt_is_one_of_the_members_and_nobody_without_it_finds_the_digest() {
        var salted = HONG.salted(new byte[32]);
        var canonical =
                "{\"agency\":\"1741000\",\"department\":\"digital-government\",\"employeeNumber\":\"2020123456\","
                        + "\"name\":\"홍길동\",\"position\":\"주무관\",\"rank\":\"7급\",\"salt\":\"" + "A".repeat(43)
                        + "\"}";

        assertThat(salted.digest()).isEqualTo(Digest.of(canonical.getBytes(StandardCharsets.UTF_8)));
        assertThat(salted.digest()).isNotEqualTo(HONG.digest());
    }

    @Test
    void with_salt_or_as_of_old_without_it_is_read_as_it_was_written() throws IOException {
        for (var application : new Application[] {
            HONG,
            HONG.salted(new byte[32]),
            HONG.with(PARTICULARS),
            HONG.with(PARTICULARS).salted(new byte[32])
        }) {
            var json = EventJson.MAPPER.writeValueAsBytes(application);

            assertThat(EventJson.MAPPER.readValue(json, Application.class)).isEqualTo(application);
        }
    }

    @Test
    void no_other_member_may_be_missing_and_no_salt_short() {
        assertThatThrownBy(() -> EventJson.MAPPER.readValue("{\"name\": \"홍길동\"}", Application.class))
                .hasMessageContaining("employeeNumber");
        assertThatIllegalArgumentException().isThrownBy(() -> HONG.salted(new byte[8]));
    }

    @Test
    void another_rank_is_another_digest() {
        var promoted = new Application(
                HONG.employeeNumber(), HONG.name(), HONG.agency(), HONG.department(), HONG.position(), "6급");

        assertThat(promoted.digest()).isNotEqualTo(HONG.digest());
    }

    @Test
    void no_name_is_written_in_clear() {
        assertThat(HONG.with(PARTICULARS)).asString().doesNotContain("홍길동", "2020123456");
        assertThat(PARTICULARS).asString().doesNotContain("Hong", "1990", "5678");
    }
}
