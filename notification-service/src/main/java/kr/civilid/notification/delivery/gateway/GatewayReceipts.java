package kr.civilid.notification.delivery.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Receipt;

/// What the gateway reports: its last word on messages, by its own names of them.
record GatewayReceipts(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid One> receipts) {

    enum State {
        DELIVERED,
        UNDELIVERABLE,
        EXPIRED,
        REJECTED
    }

    record One(
            @NotNull @Pattern(regexp = "[!-~]{1,128}", message = "1 to 128 printable ASCII characters")
            String messageId,

            @NotNull State state) {

        Receipt at(Instant now) {
            var failure = state == State.DELIVERED ? Optional.<String>empty() : Optional.of(state.name());
            return new Receipt(Answers.name(messageId), failure, now);
        }
    }
}
