package kr.civilid.issuance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one secret of this service, from which each purpose derives a key of its own.
@Singleton
public class Secrets {

    private final byte[] secret;

    /// `file` holds 32 bytes in base64.
    @Inject
    Secrets(@ConfigProperty(name = "civilid.secret") Path file) throws IOException {
        this(Base64.getDecoder().decode(Files.readString(file).strip()));
    }

    public Secrets(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("civilid.secret holds 32 bytes in base64");
        }
        this.secret = secret.clone();
    }

    /// 32 bytes that only this purpose has.
    public byte[] key(String purpose) {
        return hmac(secret, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /// A keyed hash of `text`, base64url without padding: equal texts can be found, none can be read or guessed
    /// without the secret.
    public String hash(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(key(purpose), text.getBytes(StandardCharsets.UTF_8)));
    }

    /// HMAC-SHA-256 (RFC 2104).
    public static byte[] hmac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
