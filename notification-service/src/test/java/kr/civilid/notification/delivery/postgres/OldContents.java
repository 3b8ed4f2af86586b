package kr.civilid.notification.delivery.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import kr.civilid.notification.delivery.domain.Content;

/// Closes number and words as a release of before did.
public final class OldContents {

    public static byte[] close(Path secret, UUID message, Content content) throws Exception {
        var nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, ContentsOfBefore.key(secret), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(message.toString().getBytes(StandardCharsets.US_ASCII));
        var sealed = cipher.doFinal(WrittenContent.of(content));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private OldContents() {}
}
