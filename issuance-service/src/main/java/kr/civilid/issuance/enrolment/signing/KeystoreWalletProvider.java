package kr.civilid.issuance.enrolment.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kr.civilid.events.keys.SigningKey;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.enrolment.application.WalletProvider;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Signs wallet attestations with the key `wallet-provider` of a PKCS#12 store
/// (draft-ietf-oauth-attestation-based-client-auth-07, section 5.1); the chain goes along as `x5c`.
@Singleton
class KeystoreWalletProvider implements WalletProvider {

    private static final String ALIAS = "wallet-provider";
    private static final JOSEObjectType TYPE = new JOSEObjectType("oauth-client-attestation+jwt");

    private final JWSSigner signer;
    private final List<Base64> chain;
    private final BaseUrl baseUrl;
    private final Workers workers;

    KeystoreWalletProvider(
            @ConfigProperty(name = "civilid.keys.wallet-provider.keystore") Path keystore,
            @ConfigProperty(name = "civilid.keys.wallet-provider.password") String password,
            BaseUrl baseUrl,
            Workers workers) {
        var key = SigningKey.load(keystore, password, ALIAS);
        this.signer = key.signer();
        this.chain = key.x5c();
        this.baseUrl = baseUrl;
        this.workers = workers;
    }

    @Override
    public Uni<String> attest(String app, ECKey holder, Instant at, Instant expiresAt) {
        return workers.run(() -> signed(app, holder, at, expiresAt));
    }

    private String signed(String app, ECKey holder, Instant at, Instant expiresAt) {
        try {
            var attestation = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(TYPE)
                            .x509CertChain(chain)
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(baseUrl.origin())
                            .subject(app)
                            .issueTime(Date.from(at))
                            .expirationTime(Date.from(expiresAt))
                            .claim("cnf", Map.of("jwk", holder.toPublicJWK().toJSONObject()))
                            .build());
            attestation.sign(signer);
            return attestation.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the wallet provider's key cannot sign", e);
        }
    }
}
