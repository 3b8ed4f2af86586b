package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;

/// What a phone brings to show what it is. Bytes are as sent: nothing of them is checked.
public sealed interface PlatformEvidence {

    /// Android key attestation: DER certificates, the leaf first, that vouch for `deviceKey` under `challenge`.
    record KeyAttestation(List<byte[]> chain, byte[] challenge, ECKey deviceKey) implements PlatformEvidence {}

    /// Apple App Attest: the attestation object of the key `keyId`, made over `clientDataHash`.
    record AppAttest(byte[] object, byte[] keyId, byte[] clientDataHash) implements PlatformEvidence {}

    /// Nothing but the word of `app`.
    record None(String app) implements PlatformEvidence {}
}
