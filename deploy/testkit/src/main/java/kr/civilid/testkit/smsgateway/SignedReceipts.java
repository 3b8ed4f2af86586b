package kr.civilid.testkit.smsgateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Reports to the sender what became of its messages, signed, and again until it is taken.
public final class SignedReceipts {

    private static final int TRIES = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final InstantSource clock;

    SignedReceipts(InstantSource clock) {
        this.clock = clock;
    }

    /// As the header `X-Gateway-Signature` carries it.
    public static String signature(String key, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void later(URI receiver, String key, String messageId, String state) {
        var body = "{\"receipts\":[{\"messageId\":\"%s\",\"state\":\"%s\"}]}".formatted(messageId, state);
        Thread.ofVirtual().name("gateway-receipt").start(() -> send(receiver, key, body));
    }

    private void send(URI receiver, String key, String body) {
        try {
            for (var i = 0; i < TRIES && !taken(receiver, key, body.getBytes(StandardCharsets.UTF_8)); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException _) {
            // The gateway ends.
        }
    }

    private boolean taken(URI receiver, String key, byte[] body) throws InterruptedException {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(receiver)
                .header("Content-Type", "application/json")
                .header("X-Gateway-Timestamp", timestamp)
                .header("X-Gateway-Signature", signature(key, timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException _) {
            return false;
        }
    }
}
