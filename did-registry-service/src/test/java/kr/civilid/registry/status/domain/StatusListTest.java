package kr.civilid.registry.status.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListTest {

    /// The test vectors of the appendix of draft-ietf-oauth-status-list.
    static Stream<JsonNode> vectors() throws IOException {
        try (var in = StatusListTest.class.getResourceAsStream("/status-list/vectors.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_published_list_reads_as_published(JsonNode vector) throws Exception {
        var list = inflated(vector.path("bits").intValue(), vector.path("lst").textValue());

        assertThat(list.size()).isEqualTo(vector.path("size").intValue());
        vector.path("status")
                .properties()
                .forEach(status -> assertThat(list.get(Integer.parseInt(status.getKey())))
                        .as("entry %s", status.getKey())
                        .isEqualTo(status.getValue().intValue()));
        var others = 0;
        for (var i = 0; i < list.size(); i++) {
            others += list.get(i) == 0 ? 0 : 1;
        }
        var nonZero = vector.path("status").properties().stream()
                .filter(status -> status.getValue().intValue() != 0)
                .count();
        assertThat(others).isEqualTo((int) nonZero);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_same_entries_make_the_same_list(JsonNode vector) throws Exception {
        var bits = vector.path("bits").intValue();
        var list = StatusList.ofBits(bits);
        vector.path("status")
                .properties()
                .forEach(status -> list.set(
                        Integer.parseInt(status.getKey()), status.getValue().intValue()));

        assertThat(inflate(list.compressed(), StatusList.SIZE))
                .isEqualTo(
                        inflate(Base64.getUrlDecoder().decode(vector.path("lst").textValue()), StatusList.SIZE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void every_entry_stands_alone(int bits) {
        var random = new Random(bits);
        var list = StatusList.ofBits(bits);
        var expected = new int[4096];
        for (var turn = 0; turn < 20_000; turn++) {
            var index = random.nextInt(expected.length);
            expected[index] = random.nextInt(1 << bits);
            list.set(index, expected[index]);
        }

        for (var index = 0; index < expected.length; index++) {
            assertThat(list.get(index)).isEqualTo(expected[index]);
        }
    }

    @Test
    void a_copy_does_not_follow() {
        var list = StatusList.ofBits(2);
        var copy = list.copy();
        list.set(7, 1);

        assertThat(copy.get(7)).isZero();
    }

    @Test
    void what_does_not_fit_is_refused() {
        var list = StatusList.ofBits(2);

        assertThatIllegalArgumentException().isThrownBy(() -> list.set(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> list.set(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.ofBits(3));
    }

    private static StatusList inflated(int bits, String lst) throws DataFormatException {
        return new StatusList(bits, inflate(Base64.getUrlDecoder().decode(lst), StatusList.SIZE));
    }

    static byte[] inflate(byte[] zlib, int most) throws DataFormatException {
        var inflater = new Inflater();
        inflater.setInput(zlib);
        var out = new byte[most + 1];
        var length = inflater.inflate(out);
        assertThat(inflater.finished()).isTrue();
        inflater.end();
        return Arrays.copyOf(out, length);
    }
}
