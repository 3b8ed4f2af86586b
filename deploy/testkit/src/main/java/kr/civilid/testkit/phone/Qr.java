package kr.civilid.testkit.phone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/// The text of a gate QR: `CID1:` and Base45 (RFC 9285) of the zlib-compressed presentation.
public final class Qr {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static String text(String presentation) {
        return "CID1:" + base45(deflate(presentation.getBytes(StandardCharsets.US_ASCII)));
    }

    static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int n = ((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF);
            text.append(ALPHABET.charAt(n % 45))
                    .append(ALPHABET.charAt(n / 45 % 45))
                    .append(ALPHABET.charAt(n / 2025));
        }
        if (bytes.length % 2 == 1) {
            int n = bytes[bytes.length - 1] & 0xFF;
            text.append(ALPHABET.charAt(n % 45)).append(ALPHABET.charAt(n / 45));
        }
        return text.toString();
    }

    private static byte[] deflate(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private Qr() {}
}
