package kr.civilid.approval.inbox.application;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;

/// A part of a list: at most `limit` items behind the one at `after`.
public record Page(Optional<Place> after, int limit) {

    public static final int LARGEST = 200;
    public static final int USUAL = 50;

    private static final int CURSOR = 23;

    /// Where an item stands in the list: those whose deadline has passed come first, the oldest first among each.
    public record Place(boolean escalated, IssuanceId id) {}

    public Page {
        if (limit < 1 || limit > LARGEST) {
            throw new PageRefused();
        }
    }

    /// Takes the `after` and `limit` of a query as they came; refuses what is neither with [PageRefused].
    public static Page parse(Optional<String> after, Optional<String> limit) {
        return new Page(after.map(Page::place), limit.map(Page::number).orElse(USUAL));
    }

    /// The opaque text that [#parse] takes for the page behind `last`.
    public static String cursor(Place last) {
        var bytes = ByteBuffer.allocate(17)
                .put((byte) (last.escalated() ? 1 : 0))
                .putLong(last.id().value().getMostSignificantBits())
                .putLong(last.id().value().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Place place(String cursor) {
        if (cursor.length() != CURSOR) {
            throw new PageRefused();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            return new Place(bytes.get() == 1, new IssuanceId(new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException _) {
            throw new PageRefused();
        }
    }

    private static int number(String limit) {
        if (!limit.matches("\\d{1,3}")) {
            throw new PageRefused();
        }
        return Integer.parseInt(limit);
    }
}
