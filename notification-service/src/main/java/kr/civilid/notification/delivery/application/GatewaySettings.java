package kr.civilid.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Gateway;

/// The second way to a phone, over HTTPS, and when one stands in for the other: `civilid.gateway.*`.
@ConfigMapping(prefix = "civilid.gateway")
public interface GatewaySettings {

    /// Where messages are posted; without it there is no HTTP gateway.
    Optional<URI> url();

    /// The bearer token of every post.
    Optional<String> token();

    /// With which the gateway signs its receipts; two while they are being exchanged. Without one no receipt is taken.
    Optional<List<String>> receiptKeys();

    /// How far the time of a signed receipt may lie from ours.
    @WithDefault("PT5M")
    Duration receiptWindow();

    /// How long to wait for the answer to a post.
    @WithDefault("PT5S")
    Duration timeout();

    /// The gateway that an SMS goes by, as long as it is there.
    @WithDefault("SMPP")
    Gateway smsFirst();

    /// The same of an LMS. Over `SMPP` each is said in its brief form.
    @WithDefault("HTTP")
    Gateway lmsFirst();

    /// How long a gateway must have been away before the other one stands in for it.
    @WithDefault("PT1M")
    Duration fallbackAfter();

    /// For how long after the first try a gateway surely knows a message again by its key. What is still unanswered by
    /// then is given up: a holder who gets nothing asks, one who gets two texts distrusts both.
    @WithDefault("PT23H")
    Duration keyMemory();
}
