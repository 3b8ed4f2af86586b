package kr.civilid.issuance.enrolment.domain;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.request.domain.InvitationCode;

/// What the platform of a phone signs, so that its evidence serves one service, one person and one invitation only.
///
/// No challenge of ours can come before the first call, so the invitation code is it: we chose it, only this person got
/// it, it is used once and soon ends. It is compared with the code that the same call brings, never with the right one.
public record BindingChallenge(String origin, String employeeNumber, String invitationCode) {

    private static final String PURPOSE = "civilid-enrolment-1";

    /// `SHA-256("civilid-enrolment-1" ‖ 0x00 ‖ origin ‖ 0x00 ‖ employee number ‖ 0x00 ‖ code)`, the code in capitals
    /// without blanks and hyphens. The key that Android attests is the device key itself.
    public byte[] forAttestedKey() {
        return hash(List.of());
    }

    /// The same with `‖ 0x00 ‖ RFC 7638 thumbprint` of the device key at the end: App Attest vouches for a key of its
    /// own, so this ties the device key to it, and hides the code from whoever sees the hash.
    public byte[] forAnotherKey(String deviceThumbprint) {
        return hash(List.of(deviceThumbprint));
    }

    private byte[] hash(List<String> more) {
        var parts = new ArrayList<>(List.of(PURPOSE, origin, employeeNumber, InvitationCode.plain(invitationCode)));
        parts.addAll(more);
        return Base64.getUrlDecoder()
                .decode(Digest.commitment(new byte[0], parts.toArray(String[]::new))
                        .base64url());
    }

    @Override
    public String toString() {
        return "BindingChallenge[***]";
    }
}
