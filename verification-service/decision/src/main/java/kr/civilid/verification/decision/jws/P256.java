package kr.civilid.verification.decision.jws;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import kr.civilid.verification.decision.domain.Claims;
import org.jspecify.annotations.Nullable;

/// ECDSA over P-256 with SHA-256 (ES256, RFC 7518 §3.4), by the fastest provider that this machine has.
public final class P256 {

    /// A SubjectPublicKeyInfo (RFC 5480) up to the two coordinates of an uncompressed point.
    static final byte[] PREFIX = HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private static final int COORDINATE = 32;
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /// False for a signature of any other form than 64 bytes, and for one that is not of `key`.
    public static boolean verifies(PublicKey key, byte[] text, int from, int to, byte[] signature) {
        try {
            var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format", Providers.FASTEST);
            ecdsa.initVerify(key);
            ecdsa.update(text, from, to - from);
            return ecdsa.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every provider has P-256", e);
        }
    }

    /// The key of a public JWK (RFC 7517); empty for anything else than a point of P-256, or if it tells the secret.
    public static Optional<PublicKey> key(Claims jwk) {
        var members = jwk.members();
        if (!"EC".equals(members.get("kty")) || !"P-256".equals(members.get("crv")) || jwk.has("d")) {
            return Optional.empty();
        }
        var encoded = Arrays.copyOf(PREFIX, PREFIX.length + 2 * COORDINATE);
        return place(members.get("x"), encoded, PREFIX.length)
                        && place(members.get("y"), encoded, PREFIX.length + COORDINATE)
                ? key(encoded)
                : Optional.empty();
    }

    private static boolean place(@Nullable Object coordinate, byte[] encoded, int at) {
        if (!(coordinate instanceof String text) || text.length() != 43) {
            return false;
        }
        try {
            System.arraycopy(Base64.getUrlDecoder().decode(text), 0, encoded, at, COORDINATE);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The key of a SubjectPublicKeyInfo; empty unless it is an uncompressed point of P-256.
    public static Optional<PublicKey> key(byte[] encoded) {
        if (encoded.length != PREFIX.length + 2 * COORDINATE
                || !Arrays.equals(encoded, 0, PREFIX.length, PREFIX, 0, PREFIX.length)
                || !Providers.CHECKS_POINTS && !onCurve(encoded)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Providers.key(encoded));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        }
    }

    /// Not every provider looks: a point off the curve would let its sender choose an easy group.
    static boolean onCurve(byte[] encoded) {
        var x = new BigInteger(1, encoded, PREFIX.length, COORDINATE);
        var y = new BigInteger(1, encoded, PREFIX.length + COORDINATE, COORDINATE);
        var right = x.multiply(x).subtract(THREE).multiply(x).add(B);
        return x.compareTo(P) < 0
                && y.compareTo(P) < 0
                && y.multiply(y).subtract(right).mod(P).signum() == 0;
    }

    private P256() {}
}
