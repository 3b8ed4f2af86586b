package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.oauth.application.BadToken;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.SignedToken;
import kr.civilid.issuance.oauth.application.UsedTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Shows that the device key is held by an app that may carry the ID: a JWS by that key, for us, fresh, used once.
@Singleton
class DeviceEvidence {

    private static final String TYPE = "civilid-device-evidence+jwt";
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private final Set<String> apps;
    private final UsedTokens usedTokens;
    private final BaseUrl baseUrl;
    private final Clock clock;

    DeviceEvidence(
            @ConfigProperty(name = "civilid.app.packages") Set<String> apps,
            UsedTokens usedTokens,
            BaseUrl baseUrl,
            Clock clock) {
        this.apps = Set.copyOf(apps);
        this.usedTokens = usedTokens;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /// Gives the app's package name; fails with [EvidenceRefused].
    Uni<String> check(String evidence, ECKey key) {
        try {
            var token = SignedToken.parse(evidence, TYPE).signedBy(key);
            var until = token.issuedWithin(WINDOW, clock.instant()).plus(WINDOW.multipliedBy(2));
            var app = token.text("app");
            if (!token.claims().getAudience().equals(java.util.List.of(baseUrl.origin())) || !apps.contains(app)) {
                throw new EvidenceRefused();
            }
            var use = DpopProofs.thumbprint(key) + '\0' + token.text("jti");
            return usedTokens
                    .first("device-evidence", Digest.of(use.getBytes(StandardCharsets.UTF_8)), until)
                    .map(first -> {
                        if (!first) {
                            throw new EvidenceRefused();
                        }
                        return app;
                    });
        } catch (BadToken _) {
            throw new EvidenceRefused();
        }
    }
}
