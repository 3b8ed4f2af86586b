package kr.civilid.notification.delivery.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.notification.delivery.application.GatewaySettings;
import org.jspecify.annotations.Nullable;

/// `v1=` and the HMAC-SHA-256, in hexadecimal, of the timestamp (seconds since 1970), a dot and the body.
@ApplicationScoped
class ReceiptSignature {

    private static final String VERSION = "v1=";
    private static final int BYTES = 32;

    private final List<byte[]> keys;
    private final Duration window;
    private final Clock clock;

    ReceiptSignature(GatewaySettings settings, Clock clock) {
        this.keys = settings.receiptKeys().orElse(List.of()).stream()
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (keys.stream().anyMatch(key -> key.length < BYTES)) {
            throw new IllegalArgumentException("civilid.gateway.receipt-keys: a key has at least 32 bytes");
        }
        this.window = settings.receiptWindow();
        this.clock = clock;
    }

    /// Fails with [UnsignedReceipts]: no hint whether key, time or body was wrong.
    void check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !recent(timestamp) || !signed(timestamp, signature, body)) {
            throw new UnsignedReceipts();
        }
    }

    private boolean recent(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        try {
            var away = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
            return away.abs().compareTo(window) <= 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// Every key is tried, and every byte compared: the time taken tells nothing.
    private boolean signed(String timestamp, String signature, byte[] body) {
        var hex = signature.startsWith(VERSION) ? signature.substring(VERSION.length()) : "";
        if (!hex.matches("[0-9a-fA-F]{%d}".formatted(2 * BYTES))) {
            return false;
        }
        var given = HexFormat.of().parseHex(hex);
        var fits = false;
        for (var key : keys) {
            fits |= MessageDigest.isEqual(given, mac(key, timestamp, body));
        }
        return fits;
    }

    private static byte[] mac(byte[] key, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign", e);
        }
    }
}
