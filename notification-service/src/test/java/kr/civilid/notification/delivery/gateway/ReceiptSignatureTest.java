package kr.civilid.notification.delivery.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.civilid.notification.delivery.application.SettableClock;
import kr.civilid.notification.delivery.application.TestGateways;
import kr.civilid.testkit.smsgateway.SignedReceipts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptSignatureTest {

    private static final String OLD = "old-key-0123456789-0123456789-01";
    private static final String NEW = "new-key-0123456789-0123456789-01";
    private static final byte[] BODY = "{\"receipts\":[]}".getBytes(UTF_8);

    private final SettableClock clock = new SettableClock();
    private final ReceiptSignature signature = signature(List.of(OLD, NEW));
    private final String now = Long.toString(clock.instant().getEpochSecond());

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void while_keys_are_exchanged_both_sign(String key) {
        assertThatCode(() -> signature.check(now, sign(key, now), BODY)).doesNotThrowAnyException();
    }

    @Test
    void another_key_does_not() {
        refused(now, sign("other-key-123456789-0123456789-01", now), BODY);
    }

    @Test
    void an_altered_body_or_time_is_refused() {
        refused(now, sign(OLD, now), "{\"receipts\":[ ]}".getBytes(UTF_8));
        refused(Long.toString(clock.instant().getEpochSecond() - 1), sign(OLD, now), BODY);
    }

    @Test
    void five_minutes_either_way_are_just_now() {
        var signed = sign(OLD, now);
        clock.pass(Duration.ofMinutes(5));
        assertThatCode(() -> signature.check(now, signed, BODY)).doesNotThrowAnyException();

        clock.pass(Duration.ofSeconds(1));
        refused(now, signed, BODY);

        clock.pass(Duration.ofMinutes(-10).minusSeconds(2));
        refused(now, signed, BODY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "now", "-1", "1.5", "99999999999999999999", "１２３"})
    void a_time_that_is_none_is_refused(@Nullable String timestamp) {
        refused(timestamp, sign(OLD, String.valueOf(timestamp)), BODY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "v1=", "v1=00", "v1=zz", "v0=", "v2="})
    void a_signature_that_is_none_is_refused(@Nullable String signed) {
        refused(now, signed, BODY);
    }

    @Test
    void without_its_version_a_right_one_is_refused() {
        refused(now, sign(OLD, now).substring(3), BODY);
    }

    @Test
    void without_a_key_nothing_is_taken() {
        assertThatThrownBy(() -> signature(List.of()).check(now, sign(OLD, now), BODY))
                .isInstanceOf(UnsignedReceipts.class);
    }

    @Test
    void a_short_key_is_refused_at_the_start() {
        assertThatThrownBy(() -> signature(List.of("secret"))).hasMessageContaining("at least 32 bytes");
    }

    private void refused(@Nullable String timestamp, @Nullable String signed, byte[] body) {
        assertThatThrownBy(() -> signature.check(timestamp, signed, body)).isInstanceOf(UnsignedReceipts.class);
    }

    private static String sign(String key, String timestamp) {
        return SignedReceipts.signature(key, timestamp, BODY);
    }

    private ReceiptSignature signature(List<String> keys) {
        return new ReceiptSignature(new TestGateways(Optional.empty(), Optional.empty(), Optional.of(keys)), clock);
    }
}
