package kr.civilid.notification.delivery.domain;

public record Lms(SenderNumber from, PhoneNumber to, String subject, String words) implements Outgoing {

    @Override
    public String toString() {
        return "Lms[to=%s, words=***]".formatted(to);
    }
}
