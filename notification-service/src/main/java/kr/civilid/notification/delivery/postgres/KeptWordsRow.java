package kr.civilid.notification.delivery.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Number and words of a message that has left, for as long as it may be sent again.
@Entity
@Table(name = "kept_words")
class KeptWordsRow {

    @Id
    UUID messageId = new UUID(0, 0);

    /// Whose key closes them; null where a release of before did.
    @Nullable
    UUID personId;

    byte[] content = {};
    Instant until = Instant.EPOCH;

    /// Taken before the row lets them go; empty where there is nothing, or nothing of use, to keep.
    static Optional<KeptWordsRow> of(MessageRow row, Instant now, Duration keptFor) {
        var until = now.plus(keptFor).isBefore(row.expiresAt) ? now.plus(keptFor) : row.expiresAt;
        if (row.content == null || !until.isAfter(now)) {
            return Optional.empty();
        }
        var kept = new KeptWordsRow();
        kept.messageId = row.id;
        kept.personId = row.personId;
        kept.content = row.content;
        kept.until = until;
        return Optional.of(kept);
    }
}
