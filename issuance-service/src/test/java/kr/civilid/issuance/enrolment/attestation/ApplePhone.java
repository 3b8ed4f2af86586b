package kr.civilid.issuance.enrolment.attestation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kr.civilid.issuance.enrolment.application.PlatformEvidence;

/// An iPhone that may carry the ID, of a maker of its own; a test changes one thing about it.
final class ApplePhone {

    static final String APP = "ABCDE12345.kr.go.geps.mobileid";
    static final byte[] CLIENT_DATA_HASH = sha256("client data".getBytes(StandardCharsets.US_ASCII));

    private final TestAuthority authority;
    final KeyPair key = TestAuthority.keys("secp256r1");
    String app = APP;
    String aaguid = "appattest";
    String format = "apple-appattest";
    int flags = 0x40;
    int counter;
    byte[] clientDataHash = CLIENT_DATA_HASH;
    byte[] credentialId = keyId();
    byte[] afterwards = {};

    ApplePhone(TestAuthority authority) {
        this.authority = authority;
    }

    byte[] keyId() {
        return sha256(DeviceKeys.uncompressed(key.getPublic()));
    }

    PlatformEvidence.AppAttest evidence() {
        return new PlatformEvidence.AppAttest(object(), keyId(), CLIENT_DATA_HASH);
    }

    byte[] object() {
        var data = authenticatorData();
        var leaf = authority.issue(authority
                .draft("CN=" + HexFormat.of().formatHex(keyId()), key.getPublic())
                .extension("1.2.840.113635.100.8.2", nonce(data)));
        return cbor(format, AndroidPhone.encoded(List.of(leaf, authority.certificate)), data);
    }

    static byte[] cbor(String format, List<byte[]> certificates, byte[] data) {
        try {
            return new ObjectMapper(new CBORFactory())
                    .writeValueAsBytes(Map.of(
                            "fmt", format,
                            "attStmt", Map.of("x5c", certificates, "receipt", new byte[8]),
                            "authData", data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] authenticatorData() {
        return ByteBuffer.allocate(37 + 16 + 2 + credentialId.length + afterwards.length)
                .put(sha256(app.getBytes(StandardCharsets.US_ASCII)))
                .put((byte) flags)
                .putInt(counter)
                .put(Arrays.copyOf(aaguid.getBytes(StandardCharsets.US_ASCII), 16))
                .putShort((short) credentialId.length)
                .put(credentialId)
                .put(afterwards)
                .array();
    }

    private byte[] nonce(byte[] data) {
        var nonce = sha256(ByteBuffer.allocate(data.length + clientDataHash.length)
                .put(data)
                .put(clientDataHash)
                .array());
        return HexFormat.of().parseHex("3024a1220420" + HexFormat.of().formatHex(nonce));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
