package kr.civilid.testkit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrTextTest {

    /// The examples of RFC 9285 section 4.3.
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581"})
    void base45_is_that_of_the_rfc(String plain, String encoded) {
        assertThat(QrText.base45(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
