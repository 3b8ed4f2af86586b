package kr.civilid.events.access.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The keys of one service: the first seals what is new, the others only tell whether what is old is whole.
public final class ChainKeys {

    private final List<ChainKey> keys;

    private ChainKeys(List<ChainKey> keys) {
        this.keys = keys;
    }

    /// One key a line, base64, the present one first.
    public static ChainKeys in(Path file) throws IOException {
        var keys = new ArrayList<ChainKey>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                keys.add(new ChainKey(Base64.getDecoder().decode(line.strip())));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(file + " has no key of the access records");
        }
        return new ChainKeys(keys);
    }

    public static ChainKeys of(ChainKey... keys) {
        return new ChainKeys(List.of(keys));
    }

    public ChainKey present() {
        return keys.getFirst();
    }

    public Optional<ChainKey> named(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
