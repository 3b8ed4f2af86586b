package kr.civilid.issuance.oauth.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;

/// `civilid.wallet-attestation.required`, and for each further attester
/// `civilid.wallet-attestation.issuers."<its iss>"` = a JWK Set file with its public keys.
@ConfigMapping(prefix = "civilid.wallet-attestation")
interface AttestationSettings {

    @WithDefault("true")
    boolean required();

    Map<String, Path> issuers();
}
