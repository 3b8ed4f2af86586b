package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendersTest {

    private static final String CARRIER = "smsc.carrier.example:2775";
    private static final String REGISTERED = "*:0442001234";
    private static final String PLACEHOLDER = "*:0440000000";

    @Test
    void on_one_machine_no_number_need_be_registered() {
        assertThatCode(() -> start(PLACEHOLDER, "127.0.0.1:2775", "http://localhost:8079/messages"))
                .doesNotThrowAnyException();
    }

    @Test
    void towards_a_carrier_the_placeholder_is_refused_and_what_to_name_is_said() {
        assertThatThrownBy(() -> start(PLACEHOLDER, CARRIER, null))
                .hasMessageContaining("civilid.senders")
                .hasMessageContaining("*:0442001234");
        assertThatThrownBy(() -> start(PLACEHOLDER, "localhost:2775", "https://gateway.example/messages"))
                .hasMessageContaining("civilid.senders");
        assertThatCode(() -> start(REGISTERED, CARRIER, "https://gateway.example/messages"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_number_that_is_none_is_refused_with_the_name_of_the_setting() {
        assertThatThrownBy(() -> start("*:12345", CARRIER, null))
                .hasMessageContaining("civilid.senders: `12345` is no number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://gateway.example/messages", "ftp://gateway.example", "gateway.example", "http:///x"})
    void a_gateway_that_would_be_told_numbers_and_codes_in_clear_is_refused(String url) {
        assertThatThrownBy(() -> start(REGISTERED, CARRIER, url)).hasMessageContaining("civilid.gateway.url: " + url);
    }

    private static Senders start(String entry, String smpp, @Nullable String http) {
        return new Senders(
                List.of(entry),
                new TestSms(20, smpp),
                new TestGateways(Optional.ofNullable(http).map(URI::create), Optional.empty(), Optional.empty()));
    }
}
