package kr.civilid.verification.decision.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import kr.civilid.testkit.gate.QrText;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    @Test
    void a_qr_code_and_the_plain_text_are_the_same() {
        assertThat(Shown.unpack(QrText.of("a.b.c~")))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("a.b.c~");
        assertThat(Shown.unpack("a.b.c~")).asString(StandardCharsets.US_ASCII).isEqualTo("a.b.c~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CID1:", "CID1:A", "CID1:abc", "CID1:BB8", "CID1:BB8BB8"})
    void a_qr_code_of_something_else_is_refused(String text) {
        assertThat(catchThrowableOfType(Declined.class, () -> Shown.unpack(text))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void what_is_too_large_is_refused_packed_and_unpacked() {
        assertThat(Shown.unpack("A".repeat(128 * 1024))).hasSize(128 * 1024);
        refuses("A".repeat(128 * 1024 + 1));
        refuses("CID1:" + "0".repeat(8 * 1024 - 4));
        assertThat(Shown.unpack(QrText.of("A".repeat(128 * 1024)))).hasSize(128 * 1024);
        refuses(QrText.of("A".repeat(128 * 1024 + 1)));
    }

    @Test
    void more_disclosures_than_any_id_has_are_refused() {
        var disclosure = "WyJzIiwxXQ~";
        var start = "e30.e30.~";

        assertThat(SdJwt.read((start + disclosure.repeat(64)).getBytes(StandardCharsets.US_ASCII)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                                Declined.class,
                                () -> SdJwt.read((start + disclosure.repeat(65)).getBytes(StandardCharsets.US_ASCII)))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    private static void refuses(String text) {
        assertThat(catchThrowableOfType(Declined.class, () -> Shown.unpack(text))
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }
}
