package kr.civilid.verification.decision.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void every_kind_of_value_is_read() {
        assertThat(Json.object(bytes("{\"a\":\"가\",\"b\":1,\"c\":1.5,\"d\":[true,false,null],\"e\":{\"f\":-1}}")))
                .isEqualTo(Map.of(
                        "a", "가", "b", 1L, "c", 1.5, "d", Arrays.asList(true, false, null), "e", Map.of("f", -1L)));
        assertThat(Json.array(bytes("[\"salt\",\"name\",[1]]"))).isEqualTo(List.of("salt", "name", List.of(1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}{}",
                "{} 1",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":9223372036854775808}",
                "{\"a\":1111111111111111111111111}",
                "{\"a\":1} // why"
            })
    void what_is_not_one_object_of_distinct_names_is_refused(String json) {
        assertThat(catchThrowableOfType(Declined.class, () -> Json.object(bytes(json)))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void depth_has_an_end() {
        assertThat(Json.array(bytes("[".repeat(16) + "]".repeat(16)))).hasSize(1);
        assertThat(catchThrowableOfType(Declined.class, () -> Json.array(bytes("[".repeat(17) + "]".repeat(17)))))
                .isNotNull();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
