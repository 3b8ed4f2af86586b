package kr.civilid.verification.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final Claims claims = new Claims(Map.of(
            "name", "홍길동", "exp", 1_700_000_000L, "half", 1.5, "list", List.of("a"), "object", Map.of("inner", "b")));

    @Test
    void each_member_is_given_as_its_type() {
        assertThat(claims.text("name")).contains("홍길동");
        assertThat(claims.time("exp")).contains(Instant.ofEpochSecond(1_700_000_000));
        assertThat(claims.time("half")).contains(Instant.ofEpochSecond(1));
        assertThat(claims.integer("exp")).contains(1_700_000_000L);
        assertThat(claims.list("list")).contains(List.of("a"));
        assertThat(claims.object("object").flatMap(inner -> inner.text("inner")))
                .contains("b");
        assertThat(claims.text("nothing")).isEmpty();
        assertThat(claims.has("name")).isTrue();
        assertThat(claims.has("nothing")).isFalse();
    }

    @Test
    void another_type_than_asked_for_is_refused() {
        assertThat(catchThrowableOfType(Declined.class, () -> claims.text("exp"))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(catchThrowableOfType(Declined.class, () -> claims.integer("half"))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
        var nothing = new Claims(Collections.singletonMap("name", null));
        assertThat(catchThrowableOfType(Declined.class, () -> nothing.text("name"))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void a_time_before_1970_or_after_9999_is_refused() {
        assertThat(new Claims(Map.of("exp", 253_402_300_799L)).time("exp")).isPresent();
        for (var seconds : List.of(-1L, 253_402_300_800L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            assertThat(catchThrowableOfType(Declined.class, () -> new Claims(Map.of("exp", seconds)).time("exp"))
                            .reason())
                    .isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void what_they_say_is_not_told_to_a_log() {
        assertThat(claims.toString()).contains("name").doesNotContain("홍길동");
    }
}
