package kr.civilid.verification.decision.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private final Memory<Integer, String> memory = new Memory<>(3);

    @Test
    void what_was_remembered_is_recalled() {
        memory.remember(1, "one");

        assertThat(memory.recall(1)).contains("one");
        assertThat(memory.recall(2)).isEmpty();
    }

    @Test
    void it_never_holds_more_than_its_limit() {
        IntStream.range(0, 1000).forEach(each -> memory.remember(each, "x"));

        assertThat(IntStream.range(0, 1000)
                        .filter(each -> memory.recall(each).isPresent())
                        .count())
                .isBetween(1L, 3L);
        assertThat(memory.recall(999)).contains("x");
    }
}
