package kr.civilid.notification;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the service takes from the machine it runs on: the time, randomness, its own sealing keys.
@ApplicationScoped
class Platform {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    /// The private keys to which others seal what only this service may read; two while they are being rotated.
    @Produces
    @Singleton
    JWKSet sealingKeys(@ConfigProperty(name = "civilid.sealing.notification.private") Path file)
            throws IOException, ParseException {
        return JWKSet.load(file.toFile());
    }
}
