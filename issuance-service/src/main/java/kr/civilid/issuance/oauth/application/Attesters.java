package kr.civilid.issuance.oauth.application;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;

/// Who may say that an app is a genuine wallet.
public interface Attesters {

    /// The keys of the attester of this `iss`; none for one that is not trusted.
    List<ECKey> keysOf(String issuer);

    /// Our own wallet provider, whose attestations belong to a bound phone.
    boolean isOurs(String issuer);

    /// Whether a wallet without attestation is turned away.
    boolean required();
}
