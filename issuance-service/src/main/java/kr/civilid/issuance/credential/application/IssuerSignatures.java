package kr.civilid.issuance.credential.application;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Map;

/// Signs as the issuer of the ID: ES256, with the certificate in `x5c`.
public interface IssuerSignatures {

    /// A compact JWS of this `typ`; blocks for the time of a signature.
    String sign(String type, Map<String, Object> claims);

    /// Public, with `kid`.
    ECKey publicKey();

    /// Nothing signed may outlive it.
    Instant certificateEnd();
}
