package kr.civilid.registry.did.domain;

import java.math.BigInteger;

/// The curve of FIPS 186, as far as telling a point from other bytes goes.
final class P256 {

    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /// Whether SEC 1 compressed bytes name a point: `x³ − 3x + b` must have a root.
    static boolean isPoint(byte[] compressed) {
        if (compressed.length != 33 || compressed[0] != 2 && compressed[0] != 3) {
            return false;
        }
        var x = new BigInteger(1, compressed, 1, 32);
        if (x.compareTo(P) >= 0) {
            return false;
        }
        var square = x.pow(3).subtract(x.multiply(THREE)).add(B).mod(P);
        // p ≡ 3 (mod 4)
        var root = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
        return root.modPow(BigInteger.TWO, P).equals(square);
    }

    private P256() {}
}
