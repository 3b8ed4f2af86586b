package kr.civilid.issuance.oauth.signing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.civilid.events.keys.SigningKey;
import kr.civilid.issuance.oauth.application.Attesters;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Our own wallet provider, whose `iss` is this service, and the attesters that the settings name.
@Singleton
class ConfiguredAttesters implements Attesters {

    private final String own;
    private final ECKey ownKey;
    private final Map<String, List<ECKey>> others;
    private final boolean required;

    ConfiguredAttesters(
            AttestationSettings settings,
            BaseUrl baseUrl,
            @ConfigProperty(name = "civilid.keys.wallet-provider.keystore") Path store,
            @ConfigProperty(name = "civilid.keys.wallet-provider.password") String password) {
        this.own = baseUrl.origin();
        this.ownKey = SigningKey.load(store, password, "wallet-provider").publicKey();
        this.others = settings.issuers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> keys(entry.getValue())));
        this.required = settings.required();
    }

    @Override
    public List<ECKey> keysOf(String issuer) {
        return isOurs(issuer) ? List.of(ownKey) : others.getOrDefault(issuer, List.of());
    }

    @Override
    public boolean isOurs(String issuer) {
        return own.equals(issuer);
    }

    @Override
    public boolean required() {
        return required;
    }

    private static List<ECKey> keys(Path file) {
        try {
            return JWKSet.load(file.toFile()).getKeys().stream()
                    .filter(ECKey.class::isInstance)
                    .map(ECKey.class::cast)
                    .map(ECKey::toPublicJWK)
                    .toList();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("no JWK set in " + file, e);
        }
    }
}
