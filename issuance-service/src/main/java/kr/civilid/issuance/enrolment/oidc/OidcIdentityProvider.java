package kr.civilid.issuance.enrolment.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.enrolment.application.IdentityCheckSettings;
import kr.civilid.issuance.enrolment.application.IdentityProvider;
import kr.civilid.issuance.enrolment.application.IdentityTokenRefused;
import kr.civilid.issuance.enrolment.application.ProofingUnavailable;
import kr.civilid.issuance.enrolment.domain.ProvenIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the ID token of the proofing provider (OpenID Connect Core 1.0 section 3.1.3.7).
@Singleton
class OidcIdentityProvider implements IdentityProvider {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final int MAX_LENGTH = 16_384;

    private final Issuer issuer;
    private final ClientID clientId;
    private final ProviderKeys keys;
    private final Duration maxAge;
    private final Workers workers;
    private final Clock clock;

    OidcIdentityProvider(
            @ConfigProperty(name = "civilid.identity-proofing.issuer") String issuer,
            @ConfigProperty(name = "civilid.identity-proofing.client-id") String clientId,
            IdentityCheckSettings settings,
            Workers workers,
            Clock clock) {
        this.issuer = new Issuer(issuer);
        this.clientId = new ClientID(clientId);
        this.keys = new ProviderKeys(this.issuer, clock);
        this.maxAge = settings.maxAge();
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public Reference reference() {
        return new Reference(issuer.getValue(), clientId.getValue());
    }

    @Override
    public Uni<ProvenIdentity> verify(String idToken, String nonce) {
        return workers.run(() -> identity(validated(idToken, nonce)));
    }

    private IDTokenClaimsSet validated(String idToken, String nonce) {
        if (idToken.length() > MAX_LENGTH) {
            throw new IdentityTokenRefused();
        }
        try {
            var validator = new IDTokenValidator(
                    issuer, clientId, new JWSVerificationKeySelector<>(ALGORITHMS, keys.get()), null);
            return validator.validate(SignedJWT.parse(idToken), new Nonce(nonce));
        } catch (ParseException | BadJOSEException _) {
            throw new IdentityTokenRefused();
        } catch (JOSEException _) {
            throw new ProofingUnavailable();
        }
    }

    private ProvenIdentity identity(IDTokenClaimsSet claims) {
        if (claims.getIssueTime().toInstant().isBefore(clock.instant().minus(maxAge))) {
            throw new IdentityTokenRefused();
        }
        try {
            return new ProvenIdentity(
                    text(claims, "name"),
                    LocalDate.parse(text(claims, "birthdate")),
                    text(claims, "phone_number"),
                    text(claims, "ci"));
        } catch (DateTimeException _) {
            throw new IdentityTokenRefused();
        }
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        var text = claims.getStringClaim(name);
        if (text == null || text.isBlank() || text.length() > 200) {
            throw new IdentityTokenRefused();
        }
        return text;
    }
}
