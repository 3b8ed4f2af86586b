package kr.civilid.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/// Where time and randomness come from.
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
}
