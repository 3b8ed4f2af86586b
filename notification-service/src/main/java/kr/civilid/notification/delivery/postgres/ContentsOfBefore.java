package kr.civilid.notification.delivery.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.notification.delivery.domain.Content;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Number and words as a release of before left them: AES-256-GCM under a key of the service, bound to the message's
/// id.
@ApplicationScoped
class ContentsOfBefore {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKey> keys = new ArrayList<>();

    ContentsOfBefore(
            @ConfigProperty(name = "civilid.secret") Path secret,
            @ConfigProperty(name = "civilid.secret.previous") Optional<List<Path>> previous)
            throws IOException, GeneralSecurityException {
        keys.add(key(secret));
        for (var earlier : previous.orElse(List.of())) {
            keys.add(key(earlier));
        }
    }

    static SecretKey key(Path secret) throws IOException, GeneralSecurityException {
        return new SecretKeySpec(Secrets.derive(secret, "message content"), "AES");
    }

    /// Empty for what was altered, lies in another message's row, or was written under a secret not known here.
    Optional<Content> open(UUID message, byte[] box) {
        return keys.stream().flatMap(key -> open(key, message, box).stream()).findFirst();
    }

    private static Optional<Content> open(SecretKey key, UUID message, byte[] box) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, box, 0, NONCE));
            cipher.updateAAD(message.toString().getBytes(StandardCharsets.US_ASCII));
            return Optional.of(WrittenContent.read(cipher.doFinal(box, NONCE, box.length - NONCE)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
