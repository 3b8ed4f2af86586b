package kr.civilid.events.vault.keystore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/// Reads the master keys of a key store, by alias.
final class KeyStores {

    static Map<String, MasterKey> file(Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, password.toCharArray());
        }
        return keys(store, password, Optional.empty());
    }

    /// The keys stay in the token: what comes back are handles.
    static Map<String, MasterKey> token(Path configuration, String pin) throws IOException, GeneralSecurityException {
        var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin.toCharArray());
        return keys(store, pin, Optional.of(provider));
    }

    private static Map<String, MasterKey> keys(KeyStore store, String password, Optional<Provider> provider)
            throws GeneralSecurityException {
        var keys = new HashMap<String, MasterKey>();
        for (var alias : Collections.list(store.aliases())) {
            Key key = store.getKey(alias, password.toCharArray());
            if (key instanceof SecretKey secret && "AES".equals(secret.getAlgorithm())) {
                keys.put(alias, new MasterKey(secret, provider));
            }
        }
        return keys;
    }

    private KeyStores() {}
}
