package kr.civilid.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Application HONG =
            new Application("2020123456", "홍길동", new AgencyCode("1741000"), "digital-government", "주무관", "7급");

    @Test
    void the_digest_is_that_of_the_members_in_alphabetical_order_without_spaces() {
        var canonical =
                "{\"agency\":\"1741000\",\"department\":\"digital-government\",\"employeeNumber\":\"2020123456\","
                        + "\"name\":\"홍길동\",\"position\":\"주무관\",\"rank\":\"7급\"}";

        assertThat(HONG.digest()).isEqualTo(Digest.of(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void another_rank_is_another_digest() {
        var promoted = new Application(
                HONG.employeeNumber(), HONG.name(), HONG.agency(), HONG.department(), HONG.position(), "6급");

        assertThat(promoted.digest()).isNotEqualTo(HONG.digest());
    }

    @Test
    void no_name_is_written_in_clear() {
        assertThat(HONG).asString().doesNotContain("홍길동", "2020123456");
    }
}
