package kr.civilid.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/// P-256 verifications of 600 bytes, and nothing else: the bound of a gate decision.
final class Verifications {

    private static final String ALGORITHM = "SHA256withECDSA";

    private final byte[] text = new byte[600];
    private final PublicKey key;
    private final byte[] signature;
    private final Signature verifier = Signature.getInstance(ALGORITHM);

    Verifications() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        var signer = Signature.getInstance(ALGORITHM);
        signer.initSign(keys.getPrivate());
        signer.update(text);
        this.key = keys.getPublic();
        this.signature = signer.sign();
    }

    void verify(int unused) {
        try {
            verifier.initVerify(key);
            verifier.update(text);
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("a good signature was refused");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
