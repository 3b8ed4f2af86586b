package kr.civilid.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where time, randomness and the service's own secret come from.
@ApplicationScoped
class Platform {

    // PostgreSQL keeps microseconds: a time that is stored and read back must still be equal.
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Secret secret(@ConfigProperty(name = "civilid.secret") String file) throws IOException {
        return new Secret(
                Base64.getDecoder().decode(Files.readString(Path.of(file)).strip()));
    }
}
