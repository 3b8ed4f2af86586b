package kr.civilid.issuance.request.postgres;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.issuance.Secret;

/// Encrypts personal columns: AES-256-GCM under a key per person, which is stored wrapped by the service's secret.
///
/// A box is `iv (12) ‖ ciphertext ‖ tag (16)`, bound to the place it lies at, so that no row can pass as another's.
@Singleton
class PersonalVault {

    private static final int IV = 12;

    private final byte[] master;
    private final SecureRandom random;

    PersonalVault(Secret secret, SecureRandom random) {
        this.master = secret.mac("personal-keys");
        this.random = random;
    }

    byte[] newKey(String person) {
        return encrypt(master, bytes(32), person);
    }

    byte[] close(PersonRow person, byte[] clear, String place) {
        return encrypt(keyOf(person), clear, place);
    }

    byte[] open(PersonRow person, byte[] box, String place) {
        return decrypt(keyOf(person), box, place);
    }

    /// A keyed hash that dies with the person's key.
    byte[] hash(PersonRow person, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keyOf(person), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] keyOf(PersonRow person) {
        return decrypt(master, person.personalKey, person.id.toString());
    }

    private byte[] encrypt(byte[] key, byte[] clear, String place) {
        try {
            var iv = bytes(IV);
            var box = cipher(Cipher.ENCRYPT_MODE, key, iv, place).doFinal(clear);
            return ByteBuffer.allocate(IV + box.length).put(iv).put(box).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static byte[] decrypt(byte[] key, byte[] box, String place) {
        try {
            var iv = ByteBuffer.wrap(box).slice(0, IV);
            var nonce = new byte[IV];
            iv.get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(box, IV, box.length - IV);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data that its key does not open", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
