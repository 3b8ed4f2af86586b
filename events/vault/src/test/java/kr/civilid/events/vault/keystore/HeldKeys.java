package kr.civilid.events.vault.keystore;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.events.vault.MasterKeys;
import kr.civilid.events.vault.Secret;

/// Master keys without a key store: each id stands for the same key whenever it is asked for.
public final class HeldKeys {

    public static MasterKeys of(String active, String... others) {
        return of(new Secret(new byte[32]), active, others);
    }

    static MasterKeys of(Secret secret, String active, String... others) {
        Map<String, MasterKey> keys = new HashMap<>();
        var ids = new java.util.ArrayList<>(List.of(others));
        ids.add(active);
        ids.stream().filter(id -> !id.equals("secret")).forEach(id -> keys.put(id, key(id)));
        return new KeyStoreMasterKeys(keys, active, secret, Optional.empty(), new SecureRandom());
    }

    static MasterKey key(String id) {
        return new MasterKey(new SecretKeySpec(new Secret(new byte[32]).mac("test", id), "AES"), Optional.empty());
    }

    private HeldKeys() {}
}
