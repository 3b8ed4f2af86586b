package kr.civilid.verification.decision.jws;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/// Which JCA provider verifies: Amazon Corretto's where it is on the class path and its native library fits the
/// machine, seven times as fast as the platform's own, which serves everywhere else.
final class Providers {

    static final Provider FASTEST = choose();

    /// Whether a key is refused that is no point of the curve, found out by offering (0, 0).
    static final boolean CHECKS_POINTS = refusesNoPoint();

    /// Takes a SubjectPublicKeyInfo.
    static PublicKey key(byte[] encoded) throws InvalidKeySpecException {
        try {
            return KeyFactory.getInstance("EC", FASTEST).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every provider has P-256", e);
        }
    }

    private static boolean refusesNoPoint() {
        try {
            key(Arrays.copyOf(P256.PREFIX, P256.PREFIX.length + 64));
            return false;
        } catch (InvalidKeySpecException e) {
            return true;
        }
    }

    private static Provider choose() {
        try {
            var type = Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");
            var provider = (Provider) type.getField("INSTANCE").get(null);
            type.getMethod("assertHealthy").invoke(provider);
            return provider;
        } catch (ReflectiveOperationException | LinkageError e) {
            return platform();
        }
    }

    private static Provider platform() {
        try {
            return Signature.getInstance("SHA256withECDSAinP1363Format").getProvider();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private Providers() {}
}
