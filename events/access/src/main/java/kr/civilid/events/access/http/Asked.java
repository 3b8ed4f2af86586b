package kr.civilid.events.access.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.civilid.events.access.application.Search;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// The query as it came; refuses what is no such query with [QueryRefused].
class Asked {

    private static final int LARGEST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST = 200;

    @Parameter(description = "Whose data: the pseudonym of a person", example = "0199b75f-6474-7bb4-91a4-9d32d24d6ff1")
    @RestQuery
    Optional<String> person = Optional.empty();

    @Parameter(description = "About which issuance")
    @RestQuery
    Optional<String> issuance = Optional.empty();

    @Parameter(description = "The log-in name of whoever looked", example = "park.hr")
    @RestQuery
    Optional<String> who = Optional.empty();

    @Parameter(example = "issuance.read")
    @RestQuery
    Optional<String> act = Optional.empty();

    @Parameter(description = "The first moment, with an offset", example = "2026-03-01T00:00:00+09:00")
    @RestQuery
    Optional<String> from = Optional.empty();

    @Parameter(description = "The first moment that is no longer included", example = "2026-04-01T00:00:00+09:00")
    @RestQuery
    Optional<String> to = Optional.empty();

    @Parameter(description = "The cursor inside an earlier answer's `next`")
    @RestQuery
    Optional<String> after = Optional.empty();

    @Parameter(description = "1 to 200, 50 if left out", example = "50")
    @RestQuery
    Optional<String> limit = Optional.empty();

    /// Not yet fenced.
    Search search() {
        return new Search(
                Optional.empty(),
                read("person", person, UUID::fromString),
                read("issuance", issuance, UUID::fromString),
                read("who", who, Asked::name),
                read("act", act, Asked::name),
                read("from", from, Asked::time),
                read("to", to, Asked::time),
                read("after", after, Cursor::read),
                read("limit", limit, Asked::size).orElse(USUAL));
    }

    private static <T> Optional<T> read(String property, Optional<String> given, Function<String, T> reading) {
        try {
            return given.map(reading);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new QueryRefused(property);
        }
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no name");
        }
        return text;
    }

    /// Within what PostgreSQL can hold.
    private static Instant time(String text) {
        // A plus sign that was not encoded arrives as a space.
        var time = OffsetDateTime.parse(text.replace(' ', '+'));
        if (time.getYear() < 2000 || time.getYear() > 9999) {
            throw new IllegalArgumentException("no time of a record");
        }
        return time.toInstant();
    }

    private static int size(String text) {
        var size = Integer.parseInt(text);
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("1 to " + LARGEST);
        }
        return size;
    }
}
