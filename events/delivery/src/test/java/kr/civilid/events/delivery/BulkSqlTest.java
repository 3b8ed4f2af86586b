package kr.civilid.events.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulkSqlTest {

    @Test
    void a_column_is_the_text_of_an_array() {
        assertThat(BulkSql.array(Stream.of(1, null, 3L))).isEqualTo("{1,NULL,3}");
        assertThat(BulkSql.array(Stream.of(true, false))).isEqualTo("{true,false}");
        assertThat(BulkSql.array(Stream.of(Instant.EPOCH))).isEqualTo("{\"1970-01-01T00:00:00Z\"}");
        assertThat(BulkSql.array(Stream.of())).isEqualTo("{}");
    }

    @Test
    void no_text_ends_its_element_or_is_taken_for_something_else() {
        assertThat(BulkSql.array(Stream.of("a\"},b", "\\", "", "null")))
                .isEqualTo("{\"a\\\"},b\",\"\\\\\",\"\",\"null\"}");
    }
}
