package kr.civilid.events.access.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private final Seal seal = new Seal(new ChainKey(new byte[32]), "a-service");

    @Test
    void is_the_same_for_the_same_and_for_nothing_else() {
        assertThat(seal.of(access("a", "b"), "00")).isEqualTo(seal.of(access("a", "b"), "00"));
        assertThat(seal.of(access("a", "b"), "00")).isNotEqualTo(seal.of(access("a", "b"), "01"));
    }

    @Test
    void what_is_moved_from_one_field_to_the_next_is_something_else() {
        assertThat(seal.of(access("ab", ""), "00")).isNotEqualTo(seal.of(access("a", "b"), "00"));
    }

    @Test
    void absent_is_not_empty() {
        assertThat(seal.of(access(null, "b"), "00")).isNotEqualTo(seal.of(access("", "b"), "00"));
    }

    @Test
    void the_bytes_are_agreed_for_good() {
        assertThat(seal.of(access("1741000", "192.0.2.7"), Seal.NOTHING))
                .isEqualTo("31488b28aad5e4e9e8d6947e6232cd2583e9a90ff3047e6657943ace803c135e");
    }

    @Test
    void a_key_has_thirty_two_bytes_and_does_not_show() {
        assertThatThrownBy(() -> new ChainKey(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ChainKey(new byte[32]).toString()).doesNotContain("0000000000");
    }

    private static ChainedRecord access(String whoAgency, String from) {
        return new ChainedRecord(
                1,
                2,
                NOON,
                "park.hr",
                "s",
                "hr-officer",
                "web",
                whoAgency,
                from,
                new UUID(0, 1),
                null,
                "1741000",
                "desk.read",
                "업무",
                "urn:uuid:1",
                "");
    }
}
