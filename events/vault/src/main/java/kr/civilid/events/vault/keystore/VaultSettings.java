package kr.civilid.events.vault.keystore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// `civilid.vault.*`: where the master keys lie. Without a key store there is one alone, made of the service's secret.
@ConfigMapping(prefix = "civilid.vault")
public interface VaultSettings {

    /// A PKCS#12 file of AES-256 keys; the alias of each is its id.
    Optional<Path> keystore();

    /// Instead of it, the configuration file of SunPKCS11 for the token that holds them.
    Optional<Path> pkcs11();

    /// Of the file, or the PIN of the token.
    Optional<String> password();

    /// The key under which everything new is wrapped.
    @WithDefault("vault-1")
    String active();

    /// How often old wraps are looked for.
    @WithDefault("PT30S")
    String rewrapEvery();
}
