package kr.civilid.verification.decision.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Base45 (RFC 9285): bytes in the alphabet of a QR code's alphanumeric mode.
public final class Base45 {

    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        for (var value = 0; value < alphabet.length(); value++) {
            VALUES[alphabet.charAt(value)] = (byte) value;
        }
    }

    /// Refuses other characters, lengths and values than §4 allows with an [IllegalArgumentException].
    public static byte[] decode(String text) {
        var characters = text.getBytes(StandardCharsets.ISO_8859_1);
        var length = characters.length;
        if (length % 3 == 1) {
            throw new IllegalArgumentException("Base45 text of an impossible length");
        }
        var bytes = new byte[length / 3 * 2 + length % 3 / 2];
        var to = 0;
        for (var from = 0; from < length; from += 3) {
            var pair = value(characters, from) + 45 * value(characters, from + 1);
            if (from + 2 < length) {
                var three = pair + 2025 * value(characters, from + 2);
                bytes[to++] = (byte) (within(three, 0xFFFF) >> 8);
                bytes[to++] = (byte) three;
            } else {
                bytes[to++] = (byte) within(pair, 0xFF);
            }
        }
        return bytes;
    }

    private static int value(byte[] characters, int at) {
        var value = VALUES[characters[at] & 0xFF];
        if (value < 0) {
            throw new IllegalArgumentException("not a character of Base45");
        }
        return value;
    }

    private static int within(int value, int most) {
        if (value > most) {
            throw new IllegalArgumentException("Base45 text that no bytes have");
        }
        return value;
    }

    private Base45() {}
}
