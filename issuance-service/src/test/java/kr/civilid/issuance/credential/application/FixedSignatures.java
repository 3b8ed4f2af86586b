package kr.civilid.issuance.credential.application;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Map;
import kr.civilid.issuance.oauth.Keys;

/// An issuer's key that signs nothing.
final class FixedSignatures implements IssuerSignatures {

    @Override
    public String sign(String type, Map<String, Object> claims) {
        return "signed";
    }

    @Override
    public ECKey publicKey() {
        return Keys.next();
    }

    @Override
    public Instant certificateEnd() {
        return Instant.parse("2040-01-01T00:00:00Z");
    }
}
