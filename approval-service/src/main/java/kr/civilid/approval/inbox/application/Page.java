package kr.civilid.approval.inbox.application;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;

/// A part of a list: at most `limit` items behind the item `after`.
public record Page(Optional<IssuanceId> after, int limit) {

    public static final int LARGEST = 200;
    public static final int USUAL = 50;

    public Page {
        if (limit < 1 || limit > LARGEST) {
            throw new PageRefused();
        }
    }

    /// Takes the `after` and `limit` of a query as they came; refuses what is neither with [PageRefused].
    public static Page parse(Optional<String> after, Optional<String> limit) {
        return new Page(after.map(Page::id), limit.map(Page::number).orElse(USUAL));
    }

    /// The opaque text that [#parse] takes for the page behind `last`.
    public static String cursor(IssuanceId last) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(last.value().getMostSignificantBits())
                .putLong(last.value().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static IssuanceId id(String cursor) {
        if (cursor.length() != 22) {
            throw new PageRefused();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            return new IssuanceId(new UUID(bytes.getLong(), bytes.getLong()));
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
