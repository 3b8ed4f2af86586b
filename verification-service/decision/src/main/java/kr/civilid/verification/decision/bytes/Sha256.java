package kr.civilid.verification.decision.bytes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// SHA-256 over parts of a byte array, as bytes or base64url.
public final class Sha256 {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    public static byte[] of(byte[] bytes, int from, int to) {
        var sha256 = sha256();
        sha256.update(bytes, from, to - from);
        return sha256.digest();
    }

    public static String base64urlOf(byte[] bytes, int from, int to) {
        return BASE64URL.encodeToString(of(bytes, from, to));
    }

    /// The digests of `bytes` up to each of two ends, the later of which goes over the same bytes again for free.
    public static String[] base64urlOfBoth(byte[] bytes, int first, int second) {
        var sha256 = sha256();
        sha256.update(bytes, 0, first);
        var early = copy(sha256).digest();
        sha256.update(bytes, first, second - first);
        return new String[] {BASE64URL.encodeToString(early), BASE64URL.encodeToString(sha256.digest())};
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java platform copies a SHA-256", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Sha256() {}
}
