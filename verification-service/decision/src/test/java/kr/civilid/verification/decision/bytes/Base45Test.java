package kr.civilid.verification.decision.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import kr.civilid.testkit.gate.QrText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {

    /// RFC 9285 §4.3 and §4.4.
    @ParameterizedTest
    @CsvSource({"BB8,AB", "%69 VD92EX0,Hello!!", "UJCLQE7W581,base-45", "QED8WEX0,ietf!"})
    void the_examples_of_the_standard_are_read(String text, String meaning) {
        assertThat(Base45.decode(text)).asString(StandardCharsets.US_ASCII).isEqualTo(meaning);
    }

    /// RFC 9285 §6: values above what the bytes can hold.
    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "U6", "::", "A", "ABCD", "abc", "ab", "A\u00e9C", "A\uac00C", "A_C"})
    void text_that_no_bytes_have_is_refused(String text) {
        assertThatThrownBy(() -> Base45.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_highest_values_are_read() {
        assertThat(Base45.decode("FGW")).containsExactly(0xFF, 0xFF);
        assertThat(Base45.decode("U5")).containsExactly(0xFF);
        assertThat(Base45.decode("")).isEmpty();
    }

    @Test
    void what_an_independent_encoder_writes_is_read_back() {
        var random = new Random(45);
        for (var length = 0; length < 300; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base45.decode(QrText.base45(bytes))).isEqualTo(bytes);
        }
    }
}
