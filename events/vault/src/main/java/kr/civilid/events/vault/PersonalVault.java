package kr.civilid.events.vault;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.events.vault.MasterKeys.Ring;

/// Encrypts personal columns: AES-256-GCM under a key per person, which is stored wrapped by a master key.
///
/// A box is `iv (12) ‖ ciphertext ‖ tag (16)`, bound to the place it lies at, so that no row can pass as another's. A
/// random IV is unique enough: one key closes some dozen boxes, and 2^32 would be the limit (SP 800-38D, 8.3).
@Singleton
public class PersonalVault {

    private static final int IV = 12;

    private final MasterKeys masterKeys;
    private final SecureRandom random;

    public PersonalVault(MasterKeys masterKeys, SecureRandom random) {
        this.masterKeys = masterKeys;
        this.random = random;
    }

    /// A box, the key that opens it, and where it lies.
    public record Closed(PersonKey key, byte[] box, String place) {}

    public Uni<PersonKey> newKey(PersonId person) {
        return newKeys(List.of(person)).map(List::getFirst);
    }

    /// One for each of `persons`, in their order.
    public Uni<List<PersonKey>> newKeys(List<PersonId> persons) {
        return masterKeys.with(ring ->
                persons.stream().map(person -> wrap(ring, fresh(), person)).toList());
    }

    /// The same keys under the active master key.
    public Uni<List<PersonKey>> rewrap(List<PersonKey> keys) {
        return masterKeys.with(ring -> keys.stream()
                .map(key -> wrap(ring, clear(ring, key), key.person()))
                .toList());
    }

    /// `place` names the row and column the box will lie in: it opens nowhere else.
    public Uni<byte[]> close(PersonKey key, byte[] clear, String place) {
        return withKey(key, secret -> encrypt(secret, clear, place));
    }

    /// Fails with [MasterKeyMissing] where the master key of the person's key is not known.
    public Uni<byte[]> open(PersonKey key, byte[] box, String place) {
        return withKey(key, secret -> decrypt(secret, box, place));
    }

    /// All of them with one way to the master keys, which may lie in a hardware module. In their order.
    public Uni<List<byte[]>> open(List<Closed> boxes) {
        return masterKeys.with(ring -> boxes.stream()
                .map(closed -> decrypt(clear(ring, closed.key()), closed.box(), closed.place()))
                .toList());
    }

    /// The same, each by itself: one that does not open keeps no other from it.
    public Uni<List<Opened>> openEach(List<Closed> boxes) {
        return masterKeys.with(
                ring -> boxes.stream().map(closed -> opened(ring, closed)).toList());
    }

    /// A keyed hash that dies with the person's key.
    public Uni<byte[]> hash(PersonKey key, String text) {
        return withKey(key, secret -> mac(secret, text));
    }

    private static Opened opened(Ring ring, Closed closed) {
        try {
            var key = clear(ring, closed.key());
            return new Opened.Clear(decipher(key, closed.box(), closed.place()));
        } catch (MasterKeyMissing | KeyDoesNotUnwrap _) {
            return new Opened.Locked();
        } catch (GeneralSecurityException _) {
            return new Opened.Spoilt();
        }
    }

    private <T> Uni<T> withKey(PersonKey key, Function<SecretKey, T> work) {
        return masterKeys.with(ring -> work.apply(clear(ring, key)));
    }

    private static PersonKey wrap(Ring ring, SecretKey clear, PersonId person) {
        return new PersonKey(person, ring.wrap(clear, person.toString()));
    }

    private static SecretKey clear(Ring ring, PersonKey key) {
        return ring.unwrap(key.wrapped(), key.person().toString());
    }

    private SecretKey fresh() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256, random);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] encrypt(SecretKey key, byte[] clear, String place) {
        try {
            var iv = new byte[IV];
            random.nextBytes(iv);
            var box = cipher(Cipher.ENCRYPT_MODE, key, iv, place).doFinal(clear);
            return ByteBuffer.allocate(IV + box.length).put(iv).put(box).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] box, String place) {
        try {
            return decipher(key, box, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data that its key does not open", e);
        }
    }

    private static byte[] decipher(SecretKey key, byte[] box, String place) throws GeneralSecurityException {
        if (box.length < IV) {
            throw new GeneralSecurityException("a box that is cut");
        }
        var iv = java.util.Arrays.copyOf(box, IV);
        return cipher(Cipher.DECRYPT_MODE, key, iv, place).doFinal(box, IV, box.length - IV);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, String place) throws GeneralSecurityException {
        var cipher = FastProvider.cipher("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, iv));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
