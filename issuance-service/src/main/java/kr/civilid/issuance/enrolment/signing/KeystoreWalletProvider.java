package kr.civilid.issuance.enrolment.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
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

    private final PrivateKey key;
    private final List<Base64> chain;
    private final BaseUrl baseUrl;
    private final Workers workers;

    KeystoreWalletProvider(
            @ConfigProperty(name = "civilid.keys.wallet-provider.keystore") Path keystore,
            @ConfigProperty(name = "civilid.keys.wallet-provider.password") String password,
            BaseUrl baseUrl,
            Workers workers)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(keystore)) {
            store.load(file, password.toCharArray());
        }
        if (!(store.getKey(ALIAS, password.toCharArray()) instanceof PrivateKey found)) {
            throw new GeneralSecurityException("the key store holds no key " + ALIAS);
        }
        this.key = found;
        this.chain = chain(store.getCertificateChain(ALIAS));
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
            attestation.sign(new ECDSASigner(key, Curve.P_256));
            return attestation.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the wallet provider's key cannot sign", e);
        }
    }

    private static List<Base64> chain(Certificate[] certificates) throws GeneralSecurityException {
        var chain = new ArrayList<Base64>();
        for (var certificate : certificates) {
            chain.add(Base64.encode(certificate.getEncoded()));
        }
        return List.copyOf(chain);
    }
}
