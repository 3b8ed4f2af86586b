package kr.civilid.testkit.parts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import kr.civilid.events.keys.FastProvider;

/// RSA key pairs of 2,048 bits as JWK (RFC 7517). The platform's provider takes seconds for one until it is compiled.
public final class Rsa {

    public static RSAKey generate(String keyId) {
        try {
            return new RSAKeyGenerator(2048)
                    .provider(FastProvider.find().orElse(null))
                    .keyID(keyId)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rsa() {}
}
