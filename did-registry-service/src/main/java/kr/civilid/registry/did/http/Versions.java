package kr.civilid.registry.did.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.registry.did.domain.VersionQuery;

/// Reads the version parameters of a resolution.
final class Versions {

    /// Empty where there is more than one, or one that cannot be read.
    static Optional<VersionQuery> wanted(Optional<String> id, Optional<String> time, Optional<String> number) {
        if (Stream.of(id, time, number).filter(Optional::isPresent).count() > 1) {
            return Optional.empty();
        }
        if (time.isPresent()) {
            return at(time.get());
        }
        if (number.isPresent()) {
            return number.filter(digits -> digits.matches("[1-9][0-9]{0,8}"))
                    .map(digits -> new VersionQuery.ByNumber(Integer.parseInt(digits)));
        }
        return Optional.of(id.<VersionQuery>map(VersionQuery.ById::new).orElseGet(VersionQuery.Latest::new));
    }

    private static Optional<VersionQuery> at(String time) {
        try {
            return Optional.of(new VersionQuery.AtTime(Instant.parse(time)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Versions() {}
}
