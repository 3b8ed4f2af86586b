package kr.civilid.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/// P-256 signatures over 600 bytes, and nothing else: what the bounds of a gate decision and of issuing are made of.
final class P256 {

    private static final String ALGORITHM = "SHA256withECDSA";

    private final byte[] text = new byte[600];
    private final KeyPair keys;
    private final byte[] signature;
    private final Signature signer = Signature.getInstance(ALGORITHM);
    private final Signature verifier = Signature.getInstance(ALGORITHM);

    P256() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        signer.initSign(keys.getPrivate());
        this.signature = signed();
    }

    void sign() {
        try {
            signed();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void verify() {
        try {
            verifier.initVerify(keys.getPublic());
            verifier.update(text);
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("a good signature was refused");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signed() throws GeneralSecurityException {
        signer.update(text);
        return signer.sign();
    }
}
