package kr.civilid.notification.delivery.domain;

/// What may leave through a gateway: at most `room` texts; of those not tried yet, SMS or LMS or both. What was tried
/// there before always may, and may go nowhere else.
///
/// `trial`: the gateway was away, and what leaves tells whether it still is. What was tried there before tells it
/// best, and a code, which would be lost, comes last.
public record Route(Gateway gateway, boolean sms, boolean lms, int room, boolean trial) {

    public boolean takes(Kind kind) {
        return switch (kind) {
            case SMS -> sms;
            case LMS -> lms;
        };
    }
}
