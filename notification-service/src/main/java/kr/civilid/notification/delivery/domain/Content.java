package kr.civilid.notification.delivery.domain;

import java.util.Optional;

/// Whom a message goes to and what it says: `brief` is one SMS, `full` the same with more in it.
///
/// Personal data and a code: [#toString] masks itself.
public record Content(PhoneNumber to, String brief, Optional<Full> full) {

    public record Full(String subject, String words) {}

    public Kind kind() {
        return full.isPresent() ? Kind.LMS : Kind.SMS;
    }

    /// The same every time for one gateway: what is submitted again under one key must be the same text.
    public Outgoing by(Gateway gateway, SenderNumber from) {
        return switch (gateway) {
            case SMPP -> new Sms(from, to, brief);
            case HTTP ->
                full.<Outgoing>map(more -> new Lms(from, to, more.subject(), more.words()))
                        .orElseGet(() -> new Sms(from, to, brief));
        };
    }

    @Override
    public String toString() {
        return "Content[to=%s, words=***]".formatted(to);
    }
}
