package kr.civilid.notification.delivery.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Number and words as they lie in a row: AES-256-GCM under a key of their own purpose, bound to the message's id.
@ApplicationScoped
class ContentCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String SEPARATOR = "\u001f";

    /// The first one encrypts.
    private final List<SecretKey> keys = new ArrayList<>();

    private final SecureRandom random;

    /// `previous` still open what was written under them.
    ContentCipher(
            @ConfigProperty(name = "civilid.secret") Path secret,
            @ConfigProperty(name = "civilid.secret.previous") Optional<List<Path>> previous,
            SecureRandom random)
            throws IOException, GeneralSecurityException {
        keys.add(key(secret));
        for (var earlier : previous.orElse(List.of())) {
            keys.add(key(earlier));
        }
        this.random = random;
    }

    private static SecretKey key(Path secret) throws IOException, GeneralSecurityException {
        return new SecretKeySpec(Secrets.derive(secret, "message content"), "AES");
    }

    byte[] encrypt(UUID message, Content content) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var plain = written(content).getBytes(StandardCharsets.UTF_8);
        try {
            var sealed = run(Cipher.ENCRYPT_MODE, keys.getFirst(), message, nonce, plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    /// Empty for what was altered, lies in another message's row, or was written under a secret not known here.
    Optional<Content> decrypt(UUID message, byte[] content) {
        var buffer = ByteBuffer.wrap(content);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return keys.stream()
                .flatMap(key -> decrypt(key, message, nonce, sealed).stream())
                .findFirst()
                .map(plain -> read(new String(plain, StandardCharsets.UTF_8)));
    }

    private static Optional<byte[]> decrypt(SecretKey key, UUID message, byte[] nonce, byte[] sealed) {
        try {
            return Optional.of(run(Cipher.DECRYPT_MODE, key, message, nonce, sealed));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// Number, a line break, the brief words, and, behind separators that no text holds, subject and words of the full.
    private static String written(Content content) {
        return content.to().digits() + "\n" + content.brief()
                + content.full()
                        .map(full -> SEPARATOR + full.subject() + SEPARATOR + full.words())
                        .orElse("");
    }

    private static Content read(String plain) {
        var end = plain.indexOf('\n');
        var parts = plain.substring(end + 1).split(SEPARATOR, 3);
        var full =
                parts.length == 3 ? Optional.of(new Content.Full(parts[1], parts[2])) : Optional.<Content.Full>empty();
        return new Content(new PhoneNumber(plain.substring(0, end)), parts[0], full);
    }

    private static byte[] run(int mode, SecretKey key, UUID message, byte[] nonce, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(message.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(input);
    }
}
