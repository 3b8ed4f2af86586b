package kr.civilid.events.vault.keystore;

import static kr.civilid.events.vault.keystore.KeyStoreMasterKeysTest.keys;
import static kr.civilid.events.vault.keystore.KeyStoreMasterKeysTest.unwrap;
import static kr.civilid.events.vault.keystore.KeyStoreMasterKeysTest.wrap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Master keys in a real PKCS#11 token: SoftHSM2, which `.ci/run` installs and then demands. The token reads its
/// settings from the file that the build names in `SOFTHSM2_CONF`.
class HardwareKeysTest {

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "2468";
    private static final String HONG = "01950000-0000-7000-8000-000000000002";
    private static final SecretKey PERSON = new SecretKeySpec(new byte[32], "AES");

    @TempDir
    static Path folder;

    private static Path configuration = Path.of("");

    @BeforeAll
    static void a_token_with_two_keys_that_never_leave_it() throws Exception {
        var library =
                LIBRARIES.stream().filter(path -> Files.exists(Path.of(path))).findFirst();
        if (!"required".equals(System.getenv("CIVILID_SOFTHSM"))) {
            assumeTrue(library.isPresent(), "SoftHSM2 is not installed");
        }
        var settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(settings, "directories.tokendir = %s%n".formatted(folder.resolve("tokens")));
        run("softhsm2-util", "--init-token", "--free", "--label", "vault", "--so-pin", "13579", "--pin", PIN);
        configuration = folder.resolve("pkcs11.cfg");
        Files.writeString(configuration, """
                name = vault
                library = %s
                slotListIndex = 0
                attributes(*, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """.formatted(library.orElseThrow()));
        var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        var generator = KeyGenerator.getInstance("AES", provider);
        generator.init(256);
        for (var alias : List.of("vault-1", "vault-2")) {
            store.setKeyEntry(alias, generator.generateKey(), null, null);
        }
    }

    @Test
    void wraps_and_unwraps_in_the_token_which_lets_no_key_out() throws Exception {
        var held = KeyStores.token(configuration, PIN);
        var before = keys(held, "vault-1");
        var after = keys(held, "vault-2");

        var wrapped = wrap(before, HONG);

        assertThat(held).containsOnlyKeys("vault-1", "vault-2");
        assertThat(held.get("vault-1").key().getEncoded()).isNull();
        assertThat(unwrap(after, wrapped, HONG)).isEqualTo(PERSON);
        assertThat(HexFormat.of().formatHex(wrapped.box())).doesNotContain("00".repeat(32));
    }

    @Test
    void binds_a_wrapped_key_to_its_person() throws Exception {
        var keys = keys(KeyStores.token(configuration, PIN), "vault-1");
        var wrapped = wrap(keys, HONG);

        assertThatIllegalStateException()
                .isThrownBy(() -> unwrap(keys, wrapped, UUID.randomUUID().toString()));
    }

    @Test
    void serves_many_at_once() throws Exception {
        var keys = keys(KeyStores.token(configuration, PIN), "vault-2");
        Callable<SecretKey> turn = () -> unwrap(keys, wrap(keys, HONG), HONG);

        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 400).mapToObj(_ -> turn).toList());

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(PERSON);
            }
        }
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
