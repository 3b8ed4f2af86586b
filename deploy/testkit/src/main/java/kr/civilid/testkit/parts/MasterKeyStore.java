package kr.civilid.testkit.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;

/// A PKCS#12 file of AES-256 keys, as services wrap the keys of persons with.
public final class MasterKeyStore {

    /// Makes a key for each alias that `file` does not hold yet, and takes those away that are not named.
    public static void write(Path file, String password, String... aliases)
            throws IOException, GeneralSecurityException {
        var held = KeyStore.getInstance("PKCS12");
        load(held, file, password);
        var made = KeyStore.getInstance("PKCS12");
        made.load(null, null);
        var generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        var lock = new KeyStore.PasswordProtection(password.toCharArray());
        for (var alias : aliases) {
            var entry = held.containsAlias(alias)
                    ? held.getEntry(alias, lock)
                    : new KeyStore.SecretKeyEntry(generator.generateKey());
            made.setEntry(alias, entry, lock);
        }
        try (var out = Files.newOutputStream(file)) {
            made.store(out, password.toCharArray());
        }
    }

    private static void load(KeyStore store, Path file, String password) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            store.load(null, null);
            return;
        }
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
    }

    private MasterKeyStore() {}
}
