package kr.civilid.events.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.jca.JCAAware;
import com.nimbusds.jose.jca.JCAContext;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.crypto.Cipher;

/// Amazon Corretto's JCA provider, seven times as fast as the platform's; absent where its native library does not fit.
public final class FastProvider {

    private static final Optional<Provider> FOUND = Optional.<Provider>of(AmazonCorrettoCryptoProvider.INSTANCE)
            .filter(_ -> AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null);

    public static Optional<Provider> find() {
        return FOUND;
    }

    /// Lets a signer, verifier, encrypter or decrypter compute with it.
    public static <T extends JCAAware<? extends JCAContext>> T in(T operation) {
        FOUND.ifPresent(operation.getJCAContext()::setProvider);
        return operation;
    }

    /// A cipher of it, or of the platform where it is absent.
    public static Cipher cipher(String transformation) throws GeneralSecurityException {
        return FOUND.isPresent() ? Cipher.getInstance(transformation, FOUND.get()) : Cipher.getInstance(transformation);
    }

    /// SHA-256 of it, or of the platform: a portrait is hashed, and the platform's is slow until it is compiled twice.
    public static MessageDigest sha256() {
        try {
            return FOUND.isPresent()
                    ? MessageDigest.getInstance("SHA-256", FOUND.get())
                    : MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Fails unless `key` signed the certificate.
    public static void verify(X509Certificate certificate, PublicKey key) throws GeneralSecurityException {
        if (FOUND.isPresent()) {
            certificate.verify(key, FOUND.get());
        } else {
            certificate.verify(key);
        }
    }

    private FastProvider() {}
}
