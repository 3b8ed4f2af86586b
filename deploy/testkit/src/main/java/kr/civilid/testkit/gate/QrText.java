package kr.civilid.testkit.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/// The text of the QR code that the app shows: `CID1:` + Base45 (RFC 9285) of the zlib-compressed SD-JWT.
public final class QrText {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static String of(String presentation) {
        return ofBytes(zlib(presentation.getBytes(StandardCharsets.US_ASCII)));
    }

    public static String ofBytes(byte[] compressed) {
        return "CID1:" + base45(compressed);
    }

    public static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (var at = 0; at < bytes.length; at += 2) {
            var pair = at + 1 < bytes.length;
            var value = pair ? (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF : bytes[at] & 0xFF;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }

    public static byte[] zlib(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(compressed)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private QrText() {}
}
