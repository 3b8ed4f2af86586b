package kr.civilid.notification.delivery.sms;

import java.time.Duration;

/// `validity_period` in the relative form of SMPP 3.4 section 7.1.1.2, `YYMMDDhhmmss000R`: a code that has run out
/// must not arrive when the phone is switched on again.
final class ValidityPeriod {

    private static final Duration MOST = Duration.ofDays(28);

    static String of(Duration validity) {
        var shown = validity.compareTo(MOST) > 0 ? MOST : validity;
        return "0000%02d%02d%02d%02d000R"
                .formatted(shown.toDays(), shown.toHoursPart(), shown.toMinutesPart(), shown.toSecondsPart());
    }

    private ValidityPeriod() {}
}
