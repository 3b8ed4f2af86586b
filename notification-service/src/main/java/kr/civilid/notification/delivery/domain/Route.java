package kr.civilid.notification.delivery.domain;

/// What may leave through a gateway: at most `room` texts; of those not tried yet, SMS or LMS or both. What was tried
/// there before always may, and may go nowhere else.
public record Route(Gateway gateway, boolean sms, boolean lms, int room) {

    public boolean takes(Kind kind) {
        return switch (kind) {
            case SMS -> sms;
            case LMS -> lms;
        };
    }
}
