package kr.civilid.notification.delivery.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells that two texts go to one phone without telling to which: a keyed hash, of which nobody can try out all numbers
/// without the secret.
@ApplicationScoped
class PhoneKeys {

    private static final int BYTES = 16;

    private final byte[] key;

    PhoneKeys(@ConfigProperty(name = "civilid.secret") Path secret) throws IOException, GeneralSecurityException {
        this.key = Secrets.derive(secret, "phones");
    }

    String of(PhoneNumber phone) {
        try {
            return HexFormat.of().formatHex(Secrets.hmac(key, phone.digits()), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot hash", e);
        }
    }
}
