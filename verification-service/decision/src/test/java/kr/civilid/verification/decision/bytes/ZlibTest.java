package kr.civilid.verification.decision.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import kr.civilid.testkit.gate.QrText;
import org.junit.jupiter.api.Test;

class ZlibTest {

    @Test
    void what_was_compressed_comes_back_up_to_the_limit() {
        for (var size : new int[] {0, 1, 63, 64, 65, 127, 128, 129, 1000, 4096, 99_999, 100_000}) {
            var random = new byte[size];
            new Random(size).nextBytes(random);
            assertThat(Zlib.inflate(QrText.zlib(random), 100_000)).isEqualTo(random);
            assertThat(Zlib.inflate(QrText.zlib(new byte[size]), 100_000)).isEqualTo(new byte[size]);
        }
    }

    @Test
    void one_byte_more_than_the_limit_is_refused() {
        assertThat(Zlib.inflate(QrText.zlib(new byte[1000]), 1000)).hasSize(1000);
        refuse(QrText.zlib(new byte[1001]), 1000);
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        refuse(QrText.zlib(new byte[200_000_000]), 1000);
    }

    @Test
    void part_of_a_stream_is_refused() {
        var compressed = QrText.zlib("the whole truth and nothing but the truth".getBytes(StandardCharsets.US_ASCII));
        for (var length = 0; length < compressed.length; length++) {
            refuse(Arrays.copyOf(compressed, length), 1000);
        }
    }

    @Test
    void bytes_behind_the_stream_are_refused() {
        var compressed = QrText.zlib(new byte[10]);
        refuse(Arrays.copyOf(compressed, compressed.length + 1), 1000);
    }

    @Test
    void what_is_not_compressed_is_refused() {
        refuse("not zlib".getBytes(StandardCharsets.US_ASCII), 1000);
        // FDICT: a dictionary that nobody gave.
        refuse(new byte[] {0x78, (byte) 0xBB, 0, 0, 0, 1, 3, 0, 0, 0, 0, 1}, 1000);
    }

    private static void refuse(byte[] compressed, int limit) {
        assertThatThrownBy(() -> Zlib.inflate(compressed, limit)).isInstanceOf(IllegalArgumentException.class);
    }
}
