package kr.civilid.issuance.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.stream.LongStream;
import kr.civilid.events.vault.Secret;
import org.junit.jupiter.api.Test;

class StatusPositionsTest {

    private static final int SIZE = 1 << StatusPositions.BITS;

    @Test
    void every_entry_of_a_list_is_used_exactly_once() {
        // The network is a permutation whatever keys it, so a quick stand-in for the MAC proves it for all.
        var positions = new StatusPositions(StatusPositionsTest::quick);
        var used = new BitSet(SIZE);
        for (var sequence = 0L; sequence < SIZE; sequence++) {
            used.set(positions.index(sequence));
        }

        assertThat(used.cardinality()).isEqualTo(SIZE);
    }

    @Test
    void neighbours_in_time_are_not_neighbours_in_the_list() {
        var positions = keyed((byte) 1);

        var close = LongStream.range(0, 1_000)
                .filter(sequence -> Math.abs(positions.index(sequence) - positions.index(sequence + 1)) < 1_000)
                .count();

        assertThat(close).isLessThan(20);
    }

    @Test
    void another_secret_gives_another_order() {
        var one = keyed((byte) 1);
        var other = keyed((byte) 2);

        assertThat(LongStream.range(0, 1_000).filter(sequence -> one.index(sequence) == other.index(sequence)))
                .hasSizeLessThan(5);
    }

    @Test
    void the_next_list_has_an_order_of_its_own() {
        var positions = keyed((byte) 1);

        assertThat(StatusPositions.list(SIZE - 1)).isEqualTo(1);
        assertThat(StatusPositions.list(SIZE)).isEqualTo(2);
        assertThat(LongStream.range(0, 100)
                        .filter(sequence -> positions.index(sequence) == positions.index(SIZE + sequence)))
                .hasSizeLessThan(3);
    }

    @Test
    void it_stays_the_same_over_restarts() {
        assertThat(LongStream.range(0, 50).map(keyed((byte) 1)::index).boxed().toList())
                .isEqualTo(LongStream.range(0, 50)
                        .map(keyed((byte) 1)::index)
                        .boxed()
                        .toList());
        assertThat(new HashSet<>(LongStream.range(0, 50)
                        .map(keyed((byte) 1)::index)
                        .boxed()
                        .toList()))
                .hasSize(50);
    }

    private static StatusPositions keyed(byte key) {
        var bytes = new byte[32];
        Arrays.fill(bytes, key);
        var secret = new Secret(bytes);
        return new StatusPositions(input -> secret.mac("status-position", input));
    }

    private static byte[] quick(byte[] input) {
        var hash = Arrays.hashCode(input) * 0x9E3779B9;
        return new byte[] {(byte) (hash >> 24), (byte) (hash >> 16), (byte) (hash >> 13), (byte) (hash >> 21)};
    }
}
