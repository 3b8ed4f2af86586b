package kr.civilid.registry.status.domain;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// The array of draft-ietf-oauth-status-list §4.1: entries of 1, 2, 4 or 8 bits, the first in the least significant
/// bits of the first byte. Not safe for several threads at once.
public final class StatusList {

    /// Entries in a list of ours.
    public static final int SIZE = 1 << 20;

    private static final int LEVEL = 7;

    private final int bits;
    private final byte[] array;

    StatusList(int bits, byte[] array) {
        if (bits != 1 && bits != 2 && bits != 4 && bits != 8) {
            throw new IllegalArgumentException("an entry has 1, 2, 4 or 8 bits");
        }
        this.bits = bits;
        this.array = array;
    }

    /// A list of [#SIZE] entries, all zero.
    public static StatusList ofBits(int bits) {
        return new StatusList(bits, new byte[SIZE / 8 * bits]);
    }

    public int bits() {
        return bits;
    }

    public int size() {
        return array.length * 8 / bits;
    }

    public int get(int index) {
        var bit = index * bits;
        return array[bit >> 3] >> (bit & 7) & mask();
    }

    public void set(int index, int value) {
        if (value < 0 || value > mask()) {
            throw new IllegalArgumentException("an entry of %d bits cannot hold %d".formatted(bits, value));
        }
        var bit = index * bits;
        array[bit >> 3] = (byte) (array[bit >> 3] & ~(mask() << (bit & 7)) | value << (bit & 7));
    }

    public StatusList copy() {
        return new StatusList(bits, array.clone());
    }

    /// DEFLATE in the zlib format (RFC 1950). Level 9 would save a tenth of the size for ten times the time, which a
    /// change does not have within its second.
    public byte[] compressed() {
        var deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(array);
            deflater.finish();
            var out = new ByteArrayOutputStream(64 * 1024);
            var buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private int mask() {
        return (1 << bits) - 1;
    }
}
