package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;

import java.nio.ByteBuffer;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;

/// The head of WebAuthn's authenticator data (Web Authentication Level 2 section 6.1). What follows the credential id,
/// the key once more and Apple's extensions, is sealed by the nonce and says nothing that is needed.
record AuthenticatorData(byte[] appIdHash, long counter, byte[] aaguid, byte[] credentialId) {

    private static final int HASH = 32;
    private static final int HEAD = HASH + 1 + 4 + 16 + 2 + HASH;
    private static final int ATTESTED_CREDENTIAL = 0x40;

    static AuthenticatorData parse(byte[] encoded) {
        EvidenceRefused.unless(encoded.length >= HEAD, MALFORMED, "authData is too short");
        var rest = ByteBuffer.wrap(encoded);
        var appIdHash = bytes(rest, HASH);
        EvidenceRefused.unless((rest.get() & ATTESTED_CREDENTIAL) != 0, MALFORMED, "authData holds no credential");
        var counter = Integer.toUnsignedLong(rest.getInt());
        var aaguid = bytes(rest, 16);
        EvidenceRefused.unless(rest.getShort() == HASH, MALFORMED, "a credential id has 32 bytes");
        return new AuthenticatorData(appIdHash, counter, aaguid, bytes(rest, HASH));
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
