package kr.civilid.verification.decision.jose;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;

/// Which JCA provider verifies: Amazon Corretto's where it is on the class path and its native library fits the
/// machine, seven times as fast as the platform's own, which serves everywhere else.
final class Providers {

    static final Provider FASTEST = choose();

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
