package kr.civilid.events.vault.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import kr.civilid.events.vault.MasterKeyMissing;
import kr.civilid.events.vault.MasterKeys;
import kr.civilid.events.vault.MasterKeys.Wrapped;
import kr.civilid.events.vault.Secret;
import kr.civilid.testkit.parts.MasterKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreMasterKeysTest {

    private static final SecretKey PERSON = new SecretKeySpec(new byte[32], "AES");
    private static final String HONG = "01950000-0000-7000-8000-000000000002";

    @TempDir
    Path folder;

    @Test
    void a_key_store_brings_several_keys_of_which_one_wraps_and_all_unwrap() throws Exception {
        var file = folder.resolve("vault.p12");
        MasterKeyStore.write(file, "secret", "vault-1", "vault-2");
        var before = keys(KeyStores.file(file, "secret"), "vault-1");
        var after = keys(KeyStores.file(file, "secret"), "vault-2");

        var old = wrap(before, HONG);

        assertThat(old.masterKey()).isEqualTo("vault-1");
        assertThat(unwrap(after, old, HONG)).isEqualTo(PERSON);
        assertThat(wrap(after, HONG).masterKey()).isEqualTo("vault-2");
        assertThat(after.known()).containsExactlyInAnyOrder("vault-1", "vault-2", "secret");
    }

    @Test
    void a_key_that_was_taken_away_is_named_as_missing() throws Exception {
        var file = folder.resolve("vault.p12");
        MasterKeyStore.write(file, "secret", "vault-1", "vault-2");
        var old = wrap(keys(KeyStores.file(file, "secret"), "vault-1"), HONG);
        MasterKeyStore.write(file, "secret", "vault-2");

        var after = keys(KeyStores.file(file, "secret"), "vault-2");

        assertThatExceptionOfType(MasterKeyMissing.class).isThrownBy(() -> unwrap(after, old, HONG));
    }

    @Test
    void another_key_under_the_same_name_opens_nothing() {
        var old = wrap(HeldKeys.of("vault-1"), HONG);
        var other = keys(Map.of("vault-1", HeldKeys.key("something else")), "vault-1");

        assertThatIllegalStateException().isThrownBy(() -> unwrap(other, old, HONG));
    }

    @Test
    void a_wrapped_key_opens_for_its_person_only() {
        var keys = HeldKeys.of("vault-1");
        var ofHong = wrap(keys, HONG);

        assertThatIllegalStateException()
                .isThrownBy(() -> unwrap(keys, ofHong, "01950000-0000-7000-8000-000000000003"));
    }

    @Test
    void what_the_key_of_the_secret_wrapped_before_there_was_a_key_store_opens() {
        var old = wrap(HeldKeys.of("secret"), HONG);

        assertThat(unwrap(HeldKeys.of("vault-1"), old, HONG)).isEqualTo(PERSON);
    }

    @Test
    void no_two_wraps_of_one_key_are_alike() {
        var keys = HeldKeys.of("vault-1");
        var ivs = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            ivs.add(java.util.HexFormat.of().formatHex(wrap(keys, HONG).box(), 0, 12));
        }

        assertThat(ivs).hasSize(10_000);
    }

    @Test
    void the_service_does_not_start_with_an_active_key_that_it_was_not_given() {
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(Map.of("vault-1", HeldKeys.key("vault-1")), "vault-2"))
                .withMessageContaining("civilid.vault.active");
    }

    static MasterKeys keys(Map<String, MasterKey> stored, String active) {
        return new KeyStoreMasterKeys(stored, active, new Secret(new byte[32]), Optional.empty(), new SecureRandom());
    }

    static Wrapped wrap(MasterKeys keys, String person) {
        return keys.with(ring -> ring.wrap(PERSON, person)).await().indefinitely();
    }

    static SecretKey unwrap(MasterKeys keys, Wrapped wrapped, String person) {
        return keys.with(ring -> ring.unwrap(wrapped, person)).await().indefinitely();
    }
}
