package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// Attests that an app instance is the official one (OAuth 2.0 Attestation-Based Client Authentication).
public interface WalletProvider {

    /// A compact JWS that binds `key` to the client `app` from `at` until `expiresAt`.
    Uni<String> attest(String app, ECKey key, Instant at, Instant expiresAt);
}
