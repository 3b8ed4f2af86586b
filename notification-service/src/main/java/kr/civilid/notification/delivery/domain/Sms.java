package kr.civilid.notification.delivery.domain;

public record Sms(SenderNumber from, PhoneNumber to, String words) implements Outgoing {

    @Override
    public String toString() {
        return "Sms[to=%s, words=***]".formatted(to);
    }
}
