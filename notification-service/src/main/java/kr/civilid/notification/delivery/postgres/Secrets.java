package kr.civilid.notification.delivery.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keys out of the service's one secret, another for each purpose.
final class Secrets {

    private static final String HMAC = "HmacSHA256";

    static byte[] derive(Path secret, String purpose) throws IOException, GeneralSecurityException {
        return hmac(Base64.getDecoder().decode(Files.readString(secret).strip()), "notification-service: " + purpose);
    }

    static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Secrets() {}
}
