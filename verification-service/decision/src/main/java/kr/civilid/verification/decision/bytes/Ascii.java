package kr.civilid.verification.decision.bytes;

import java.nio.charset.StandardCharsets;

/// Text of one byte a character, at hand both as bytes, to be hashed and decoded, and as a string, which the JVM
/// searches many characters at a time.
public record Ascii(byte[] bytes, String string) {

    public static Ascii of(byte[] bytes) {
        return new Ascii(bytes, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /// A character of more than one byte becomes a question mark, which no encoding of ours has.
    public static Ascii of(String string) {
        return of(string.getBytes(StandardCharsets.ISO_8859_1));
    }

    public int length() {
        return bytes.length;
    }

    /// Where `character` comes next, at `from` or later; `to` if it does not come before.
    public int next(char character, int from, int to) {
        var found = from < to ? string.indexOf(character, from, to) : -1;
        return found < 0 ? to : found;
    }
}
