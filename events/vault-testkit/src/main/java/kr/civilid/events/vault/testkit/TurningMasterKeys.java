package kr.civilid.events.vault.testkit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.civilid.events.vault.MasterKeys;
import kr.civilid.events.vault.PersonKeys;
import kr.civilid.events.vault.RewrapKeys;
import kr.civilid.events.vault.Secret;
import kr.civilid.events.vault.keystore.KeyStoreMasterKeys;
import kr.civilid.events.vault.keystore.VaultSettings;
import kr.civilid.testkit.parts.MasterKeyStore;

/// Master keys that a test exchanges under a running service, as a rolling restart does.
@Alternative
@Singleton
public class TurningMasterKeys implements MasterKeys {

    private static final String PASSWORD = "turning";

    private final Path all;
    private final Secret secret;
    private final Vertx vertx;
    private final SecureRandom random;
    private volatile MasterKeys now;

    TurningMasterKeys(Secret secret, Vertx vertx, SecureRandom random) throws IOException, GeneralSecurityException {
        this.secret = secret;
        this.vertx = vertx;
        this.random = random;
        this.all = Files.createTempDirectory("vault").resolve("all.p12");
        MasterKeyStore.write(all, PASSWORD, "vault-1", "vault-2");
        this.now = held("vault-1");
    }

    /// The service with these, and no job that looks by itself.
    public static class Profile implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TurningMasterKeys.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("civilid.vault.rewrap-every", "off");
        }
    }

    private record Held(Optional<Path> keystore, Optional<String> password, String active) implements VaultSettings {

        @Override
        public Optional<Path> pkcs11() {
            return Optional.empty();
        }

        @Override
        public String rewrapEvery() {
            return "off";
        }
    }

    /// From now on `active` (`vault-1` or `vault-2`) wraps and `others` still unwrap; nothing else is known.
    public void turn(String active, String... others) throws IOException, GeneralSecurityException {
        now = held(active, others);
    }

    /// What a replica does at one of its turns. How many keys were wrapped anew.
    public int rewrap(PersonKeys personKeys) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> new RewrapKeys(personKeys, this, new SimpleMeterRegistry()).now());
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private MasterKeys held(String active, String... others) throws IOException, GeneralSecurityException {
        var some = Files.copy(all, all.resolveSibling("some.p12"), StandardCopyOption.REPLACE_EXISTING);
        MasterKeyStore.write(
                some,
                PASSWORD,
                Stream.concat(Stream.of(active), Stream.of(others)).toArray(String[]::new));
        return new KeyStoreMasterKeys(
                new Held(Optional.of(some), Optional.of(PASSWORD), active), secret, vertx, random);
    }

    @Override
    public String active() {
        return now.active();
    }

    @Override
    public Set<String> known() {
        return now.known();
    }

    @Override
    public <T> Uni<T> with(Function<Ring, T> work) {
        return now.with(work);
    }
}
