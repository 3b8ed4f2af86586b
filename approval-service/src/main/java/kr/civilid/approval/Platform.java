package kr.civilid.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.approval.chain.domain.Grades;
import kr.civilid.approval.decision.domain.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the machine gives: a test may choose another.
class Platform {

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    /// `civilid.holidays` names a newer list than the one that the service brings.
    @Produces
    @Singleton
    WorkingDays workingDays(@ConfigProperty(name = "civilid.holidays") Optional<Path> newer) throws IOException {
        return WorkingDays.read(lines(newer, "/holidays.csv"));
    }

    /// `civilid.grades` names another table of ranks than the one that the service brings.
    @Produces
    @Singleton
    Grades grades(@ConfigProperty(name = "civilid.grades") Optional<Path> other) throws IOException {
        return Grades.read(lines(other, "/grades.csv"));
    }

    private static Stream<String> lines(Optional<Path> file, String built) throws IOException {
        try (var in = file.isPresent()
                ? Files.newInputStream(file.get())
                : requireNonNull(Platform.class.getResourceAsStream(built))) {
            return new String(in.readAllBytes(), UTF_8).lines();
        }
    }
}
