package kr.civilid.testkit.parts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The keys of a local system, made once in a folder: a root, the certificates it signs, sealing keys, a secret.
/// Production brings the same files from cert-manager and the HSM; the same settings name them.
public final class LocalTrust {

    /// Of every key store here. They protect nothing but a local system.
    public static final String PASSWORD = "civilid";

    private static final List<String> SIGNERS =
            List.of("issuer", "status", "wallet-provider", "verifier", "evidence", "tls");
    private static final List<String> ADDRESSEES = List.of("issuance", "approval", "notification");

    private static final String ACCESS_RECORDS = "access-records.key";

    private final Path folder;

    private LocalTrust(Path folder) {
        this.folder = folder;
    }

    /// Uses what `folder` holds, or makes everything in it at once: a half-made folder is never seen. Of two that make
    /// it at the same time, both use what the first made.
    public static LocalTrust in(Path folder) {
        if (!Files.exists(folder)) {
            try {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                var draft = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "trust-");
                make(draft);
                offer(draft, folder);
            } catch (IOException | GeneralSecurityException | JOSEException e) {
                throw new IllegalStateException("the local keys cannot be made in " + folder, e);
            }
        }
        Stream.concat(SIGNERS.stream().map(signer -> signer + ".p12"), Stream.of(ACCESS_RECORDS))
                .filter(name -> !Files.exists(folder.resolve(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("the keys in %s are of an earlier version and lack %s: start afresh"
                            .formatted(folder, name));
                });
        return new LocalTrust(folder);
    }

    private static void offer(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    /// The settings by which every service finds its keys; a service ignores those that are not its own.
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("civilid.trust.root", path("ca.pem"));
        settings.put("civilid.secret", path("secret.key"));
        settings.put("civilid.access-records.key", path(ACCESS_RECORDS));
        settings.put("civilid.did.update-key", path("did-update.jwk"));
        if (Files.exists(folder.resolve("vault.p12"))) {
            settings.put("civilid.vault.keystore", path("vault.p12"));
            settings.put("civilid.vault.password", PASSWORD);
        }
        for (var signer : SIGNERS) {
            settings.put("civilid.keys.%s.keystore".formatted(signer), path(signer + ".p12"));
            settings.put("civilid.keys.%s.password".formatted(signer), PASSWORD);
        }
        for (var addressee : ADDRESSEES) {
            settings.put(
                    "civilid.sealing.%s.private".formatted(addressee), path("sealing-%s.jwks".formatted(addressee)));
            settings.put(
                    "civilid.sealing.%s.public".formatted(addressee), path("sealing-%s.pub.jwk".formatted(addressee)));
        }
        return settings;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    private String path(String name) {
        return folder.resolve(name).toAbsolutePath().toString();
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException, JOSEException {
        var authority = LocalAuthority.create();
        Files.writeString(folder.resolve("ca.pem"), authority.rootPem());
        for (var signer : SIGNERS) {
            authority.issue(signer, folder.resolve(signer + ".p12"), PASSWORD);
        }
        for (var addressee : ADDRESSEES) {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(addressee + "-1")
                    .keyUse(KeyUse.ENCRYPTION)
                    .generate();
            Files.writeString(folder.resolve("sealing-%s.jwks".formatted(addressee)), new JWKSet(key).toString(false));
            Files.writeString(
                    folder.resolve("sealing-%s.pub.jwk".formatted(addressee)),
                    key.toPublicJWK().toJSONString());
        }
        Files.writeString(folder.resolve("did-update.jwk"), Ed25519.generate().toJSONString());
        MasterKeyStore.write(folder.resolve("vault.p12"), PASSWORD, "vault-1");
        Files.writeString(folder.resolve("secret.key"), secret());
        Files.writeString(folder.resolve(ACCESS_RECORDS), secret());
        // RSA, as the realm signs; Quarkus takes no other key as a setting.
        Files.writeString(
                folder.resolve("test-tokens.jwk"), Rsa.generate("test").toJSONString());
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
