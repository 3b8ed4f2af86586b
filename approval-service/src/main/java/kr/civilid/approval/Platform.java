package kr.civilid.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.approval.decision.domain.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the machine gives: a test may choose another.
class Platform {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    /// `civilid.holidays` names a newer list than the one that the service brings.
    @Produces
    @Singleton
    WorkingDays workingDays(@ConfigProperty(name = "civilid.holidays") Optional<Path> newer) throws IOException {
        try (var in = newer.isPresent() ? Files.newInputStream(newer.get()) : built()) {
            return WorkingDays.read(new String(in.readAllBytes(), UTF_8).lines());
        }
    }

    private static InputStream built() {
        return requireNonNull(Platform.class.getResourceAsStream("/holidays.csv"));
    }
}
