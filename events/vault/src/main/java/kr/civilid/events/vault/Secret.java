package kr.civilid.events.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key of this service (32 bytes): what is short enough to guess is stored only under it.
public final class Secret {

    private final SecretKeySpec key;

    public Secret(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the secret has 32 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// HMAC-SHA256 over `purpose` and each of `parts` with its length before it, so that no two inputs coincide and
    /// no value made for one purpose passes for another.
    public byte[] mac(String purpose, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            update(mac, purpose.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                update(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    public byte[] mac(String purpose, String part) {
        return mac(purpose, part.getBytes(StandardCharsets.UTF_8));
    }

    private static void update(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
        mac.update(part);
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
