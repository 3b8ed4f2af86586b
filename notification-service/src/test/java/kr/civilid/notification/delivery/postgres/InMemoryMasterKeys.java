package kr.civilid.notification.delivery.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.events.vault.MasterKeyMissing;
import kr.civilid.events.vault.MasterKeys;

/// The twin of the key store: wraps nothing, and knows one name.
final class InMemoryMasterKeys implements MasterKeys, MasterKeys.Ring {

    String active = "vault-1";

    @Override
    public String active() {
        return active;
    }

    @Override
    public Set<String> known() {
        return Set.of(active);
    }

    @Override
    public <T> Uni<T> with(Function<Ring, T> work) {
        return Uni.createFrom().item(() -> work.apply(this));
    }

    @Override
    public Wrapped wrap(SecretKey key, String person) {
        return new Wrapped(active, key.getEncoded());
    }

    @Override
    public SecretKey unwrap(Wrapped wrapped, String person) {
        if (!wrapped.masterKey().equals(active)) {
            throw new MasterKeyMissing();
        }
        return new SecretKeySpec(wrapped.box(), "AES");
    }
}
