package kr.civilid.events.access.http;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import kr.civilid.events.access.application.Search.Position;

/// Where the next page begins: opaque to the caller.
final class Cursor {

    private static final int BYTES = 3 * Long.BYTES;

    static String of(Position last) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, last.at()))
                .putLong(last.lane())
                .putLong(last.seq());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Refuses what no page has given out with an `IllegalArgumentException`.
    static Position read(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("no cursor");
        }
        var parts = ByteBuffer.wrap(bytes);
        var at = Instant.EPOCH.plus(Math.floorMod(parts.getLong(), MOST_MICROS), ChronoUnit.MICROS);
        return new Position(at, parts.getLong(), parts.getLong());
    }

    /// Up to the year 9999: PostgreSQL would not take what lies far beyond.
    private static final long MOST_MICROS = 253_402_300_800_000_000L;

    private Cursor() {}
}
