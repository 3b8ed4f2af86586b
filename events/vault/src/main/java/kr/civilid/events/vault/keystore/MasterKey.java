package kr.civilid.events.vault.keystore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.events.vault.KeyDoesNotUnwrap;

/// One AES key, perhaps only the handle of one in a hardware module. A box is `iv (12) ‖ ciphertext ‖ tag (16)`.
///
/// Encrypts the key as data: SunPKCS11 has no `Cipher.wrap` for AES-GCM, and RFC 3394 could not bind it to the person.
record MasterKey(SecretKey key, Optional<Provider> provider) {

    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    byte[] wrap(SecretKey wrapped, String person, SecureRandom random) {
        var iv = new byte[IV];
        random.nextBytes(iv);
        var clear = wrapped.getEncoded();
        try {
            var box = cipher(Cipher.ENCRYPT_MODE, iv, person).doFinal(clear);
            return ByteBuffer.allocate(IV + box.length).put(iv).put(box).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key does not wrap", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    SecretKey unwrap(byte[] box, String person) {
        try {
            var iv = Arrays.copyOf(box, IV);
            var clear = cipher(Cipher.DECRYPT_MODE, iv, person).doFinal(box, IV, box.length - IV);
            try {
                return new SecretKeySpec(clear, "AES");
            } finally {
                Arrays.fill(clear, (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw new KeyDoesNotUnwrap(e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, String person) throws GeneralSecurityException {
        var cipher = provider.isPresent()
                ? Cipher.getInstance("AES/GCM/NoPadding", provider.get())
                : Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(person.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "MasterKey[***]";
    }
}
