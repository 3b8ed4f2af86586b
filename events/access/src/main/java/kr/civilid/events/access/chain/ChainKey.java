package kr.civilid.events.access.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// HMAC-SHA256 with a key of 32 bytes. Its id tells it from the keys before it and gives nothing of it away.
public final class ChainKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;
    private final String id;

    public ChainKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key of the access records has 32 bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
        id = new Writing("key-id").hex().substring(0, 16);
    }

    public String id() {
        return id;
    }

    /// Over `purpose` and what is then added; no two inputs coincide, because each part says how long it is, or that it
    /// is absent.
    Writing over(String purpose) {
        return new Writing(purpose);
    }

    @Override
    public String toString() {
        return "ChainKey[" + id + "]";
    }

    final class Writing {

        private final Mac mac;

        private Writing(String purpose) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HmacSHA256", e);
            }
            add(purpose);
        }

        Writing add(@Nullable Object part) {
            if (part == null) {
                mac.update((byte) 0);
                return this;
            }
            var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            mac.update((byte) 1);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
            return this;
        }

        String hex() {
            return HexFormat.of().formatHex(mac.doFinal());
        }
    }
}
