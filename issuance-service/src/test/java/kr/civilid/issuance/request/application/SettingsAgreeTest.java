package kr.civilid.issuance.request.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsAgreeTest {

    @ParameterizedTest
    @CsvSource({
        "resubmit-within,PT0S",
        "invitation-lifetime,-P1D",
        "expiry.requested,PT0S",
        "expiry.consented,-PT1S",
        "expiry.reminder-before,-PT1S",
        "expiry.approved,P6D",
        "expiry.invited,P6D"
    })
    void a_period_that_defeats_another_keeps_the_service_from_starting_and_is_named(String name, String period) {
        var settings = Settings.with(Map.of("civilid.request." + name, period));

        assertThatThrownBy(() -> new SettingsAgree(settings)).hasMessageStartingWith("civilid.request." + name);
    }

    @Test
    void what_nobody_has_set_agrees() {
        assertThatCode(() -> new SettingsAgree(Settings.DEFAULT)).doesNotThrowAnyException();
    }
}
