package kr.civilid.issuance.credential.domain;

import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.StatusReference;

/// One copy that is about to be signed: written down before the signature exists, so that none can be forgotten.
///
/// `holder` is the RFC 7638 thumbprint of the key in the copy; `salt` hides it in the public commitment.
public record SigningIntent(
        CredentialId credentialId, IssuanceId issuanceId, String holder, StatusReference status, byte[] salt) {

    /// What the registry's log keeps of this copy.
    public CredentialEvent.Copy issued() {
        return new CredentialEvent.Copy(
                status,
                Digest.commitment(
                        salt,
                        holder,
                        CivilServantId.VCT,
                        status.uri().toString(),
                        Integer.toString(status.idx()),
                        "credential.issued.v1"));
    }

    @Override
    public String toString() {
        return "SigningIntent[" + status + "]";
    }
}
