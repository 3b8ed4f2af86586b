package kr.civilid.testkit.phone;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/// Turns a PIN into a P-256 key with a secret that only this phone holds: the PIN itself never leaves it.
final class Pin {

    private static final int ROUNDS = 500;

    private final byte[] deviceSecret = new byte[32];

    Pin() {
        new SecureRandom().nextBytes(deviceSecret);
    }

    ECKey key(String pin) {
        var curve = CustomNamedCurves.getByName("P-256");
        var scalar = new BigInteger(1, stretch(pin))
                .mod(curve.getN().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        var point = curve.getG().multiply(scalar).normalize();
        return new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(point.getAffineXCoord().getEncoded()),
                        Base64URL.encode(point.getAffineYCoord().getEncoded()))
                .d(ECKey.encodeCoordinate(256, scalar))
                .build();
    }

    /// Less often than a real app: the secret is what nobody can guess, and a run may set a thousand PINs.
    private byte[] stretch(String pin) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), deviceSecret, ROUNDS, 320))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
