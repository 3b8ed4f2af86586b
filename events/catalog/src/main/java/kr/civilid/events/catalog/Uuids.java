package kr.civilid.events.catalog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/// UUIDv7 (RFC 9562): ordered by time, so that an index grows at its end.
final class Uuids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator(new SecureRandom());

    static UUID next() {
        return GENERATOR.generate();
    }

    static UUID parse(String text) {
        // UUID.fromString also takes shortened groups such as 1-1-1-1-1.
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private Uuids() {}
}
