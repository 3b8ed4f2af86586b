package kr.civilid.verification.decision.bytes;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates zlib data (RFC 1950) that may come from an attacker.
public final class Zlib {

    /// A new one costs as much as inflating a QR code does.
    private static final ThreadLocal<Inflater> MINE = ThreadLocal.withInitial(Inflater::new);

    /// At most `limit` bytes; refuses more, less than a whole stream, or bytes after it, with an
    /// [IllegalArgumentException].
    public static byte[] inflate(byte[] compressed, int limit) {
        var inflater = MINE.get();
        try {
            inflater.setInput(compressed);
            var room = new byte[Math.min(limit, Math.max(64, compressed.length * 3 / 2)) + 1];
            var length = inflater.inflate(room);
            while (!inflater.finished()) {
                if (length > limit || length < room.length) {
                    throw new IllegalArgumentException("too large, or cut short");
                }
                room = Arrays.copyOf(room, Math.min(limit, room.length * 2) + 1);
                length += inflater.inflate(room, length, room.length - length);
            }
            if (length > limit || inflater.getRemaining() > 0) {
                throw new IllegalArgumentException("too large, or more than one stream");
            }
            return Arrays.copyOf(room, length);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not zlib data", e);
        } finally {
            // For the next one; and nothing shown to a gate stays behind.
            inflater.reset();
        }
    }

    private Zlib() {}
}
