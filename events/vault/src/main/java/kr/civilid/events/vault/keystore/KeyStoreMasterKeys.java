package kr.civilid.events.vault.keystore;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.events.vault.MasterKeyMissing;
import kr.civilid.events.vault.MasterKeys;
import kr.civilid.events.vault.Secret;

/// Master keys as the settings name them, read once at the start: a key comes and goes with a rolling restart.
///
/// The key made of the service's secret is always known, so that what lay there before there was a key store opens.
@Startup
@Singleton
public class KeyStoreMasterKeys implements MasterKeys {

    static final String OF_THE_SECRET = "secret";

    private final Map<String, MasterKey> keys;
    private final String active;
    private final Optional<Vertx> workers;
    private final SecureRandom random;

    @Inject
    public KeyStoreMasterKeys(VaultSettings settings, Secret secret, Vertx vertx, SecureRandom random)
            throws IOException, GeneralSecurityException {
        this(read(settings), activeOf(settings), secret, settings.pkcs11().map(_ -> vertx), random);
    }

    /// `workers` ask a hardware module, which would keep the event loop waiting.
    KeyStoreMasterKeys(
            Map<String, MasterKey> stored, String active, Secret secret, Optional<Vertx> workers, SecureRandom random) {
        this.keys = new HashMap<>(stored);
        keys.put(OF_THE_SECRET, ofSecret(secret));
        this.active = active;
        if (!keys.containsKey(active)) {
            throw new IllegalStateException("civilid.vault.active names %s, which is not among the AES keys %s"
                    .formatted(active, stored.keySet()));
        }
        this.workers = workers;
        this.random = random;
    }

    private static Map<String, MasterKey> read(VaultSettings settings) throws IOException, GeneralSecurityException {
        var password = settings.password().orElse("");
        if (settings.pkcs11().isPresent()) {
            return KeyStores.token(settings.pkcs11().get(), password);
        }
        return settings.keystore().isPresent()
                ? KeyStores.file(settings.keystore().get(), password)
                : Map.of();
    }

    private static String activeOf(VaultSettings settings) {
        return settings.keystore().isEmpty() && settings.pkcs11().isEmpty() ? OF_THE_SECRET : settings.active();
    }

    private static MasterKey ofSecret(Secret secret) {
        return new MasterKey(new SecretKeySpec(secret.mac("personal-keys"), "AES"), Optional.empty());
    }

    @Override
    public String active() {
        return active;
    }

    @Override
    public Set<String> known() {
        return Set.copyOf(keys.keySet());
    }

    @Override
    public <T> Uni<T> with(Function<Ring, T> work) {
        return workers.map(vertx -> vertx.executeBlocking(() -> work.apply(ring), false))
                .orElseGet(() -> Uni.createFrom().item(() -> work.apply(ring)));
    }

    private final Ring ring = new Ring() {

        @Override
        public Wrapped wrap(SecretKey key, String person) {
            return new Wrapped(active, of(active).wrap(key, person, random));
        }

        @Override
        public SecretKey unwrap(Wrapped wrapped, String person) {
            return of(wrapped.masterKey()).unwrap(wrapped.box(), person);
        }
    };

    private MasterKey of(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new MasterKeyMissing();
        }
        return key;
    }
}
