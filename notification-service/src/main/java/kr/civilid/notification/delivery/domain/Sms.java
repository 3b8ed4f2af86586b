package kr.civilid.notification.delivery.domain;

/// What leaves for a phone. Personal data and a code: [#toString] masks itself.
public record Sms(PhoneNumber to, String words) {

    @Override
    public String toString() {
        return "Sms[to=%s, words=***]".formatted(to);
    }
}
