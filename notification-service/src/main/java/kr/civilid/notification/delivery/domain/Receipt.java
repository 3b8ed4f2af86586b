package kr.civilid.notification.delivery.domain;

import java.time.Instant;
import java.util.Optional;

/// The gateway's last word on a message it accepted as `gatewayId`. `failure` is empty where the phone has it.
public record Receipt(String gatewayId, Optional<String> failure, Instant at) {

    public Transition settle(Message.Accepted message) {
        return failure.map(reason -> message.giveUp(reason, at)).orElseGet(() -> message.deliver(at));
    }
}
