package kr.civilid.notification.message.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import org.jspecify.annotations.Nullable;

/// Puts into words what a holder is to be told; the words themselves are in [Templates].
public final class Wording {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("M월 d일 H시").withZone(ZoneId.of("Asia/Seoul"));

    /// `code` is the invitation code that starts the enrolment, 8 letters and digits; `until` when it ends.
    public static Worded invitation(String code, Instant until) {
        return sms(Notice.INVITATION, Map.of("code", code, "until", HOUR.format(until)));
    }

    /// `code` is the `tx_code` of OpenID4VCI, 6 digits; `valid` is shown in whole minutes.
    public static Worded transactionCode(String code, Duration valid) {
        return sms(Notice.TRANSACTION_CODE, Map.of("code", code, "minutes", Long.toString(valid.toMinutes())));
    }

    /// A notice without a code. As much is said as the letter knows: a reason that could be a bait is left out, and a
    /// text that fits one SMS is never made a long one. Refuses a notice that carries a code.
    public static Worded notice(Notice notice, Letter letter) {
        if (notice == Notice.INVITATION || notice == Notice.TRANSACTION_CODE) {
            throw new IllegalArgumentException(notice + " carries a code");
        }
        var reason = Optional.ofNullable(letter.reason()).flatMap(Reason::in);
        var values = new HashMap<String, String>();
        values.put("system", HrSystem.of(letter.hrSystem()).called());
        hour(letter.until()).ifPresent(until -> values.put("until", until));
        reason.ifPresent(said -> values.put("reason", said.words()));
        var richest = first(notice, values);
        var brief = sms(notice, values);
        if (richest.subject().isEmpty()) {
            return brief;
        }
        var words = richest.fill(values);
        var replaced = reason.map(Reason::unshown).orElse(List.of());
        return SmsText.fits(words)
                ? new Worded(richest.version(), new SmsText(words), Optional.empty(), replaced)
                : new Worded(
                        richest.version(),
                        brief.brief(),
                        richest.subject().map(subject -> new LmsText(subject, words)),
                        replaced);
    }

    private static Worded sms(Notice notice, Map<String, String> values) {
        var template = Templates.CURRENT.stream()
                .filter(one ->
                        one.notice() == notice && one.subject().isEmpty() && one.needsNoMoreThan(values.keySet()))
                .findFirst()
                .orElseThrow();
        return new Worded(template.version(), new SmsText(template.fill(values)), Optional.empty(), List.of());
    }

    private static Template first(Notice notice, Map<String, String> values) {
        return Templates.CURRENT.stream()
                .filter(one -> one.notice() == notice && one.needsNoMoreThan(values.keySet()))
                .findFirst()
                .orElseThrow();
    }

    /// The full hour before: who acts by then is in time.
    private static Optional<String> hour(@Nullable Instant until) {
        return Optional.ofNullable(until).map(HOUR::format);
    }

    private Wording() {}
}
