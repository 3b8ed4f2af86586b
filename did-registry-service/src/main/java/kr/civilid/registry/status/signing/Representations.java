package kr.civilid.registry.status.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import kr.civilid.events.catalog.Digest;
import kr.civilid.registry.status.application.ServedList;
import kr.civilid.registry.status.application.ServedList.Representation;
import kr.civilid.registry.status.domain.StatusToken;

/// The bytes of a token for each format and encoding. An ETag is a digest of the bytes, so that it holds across
/// instances and never comes back for other bytes.
final class Representations {

    static ServedList of(StatusToken token) {
        return new ServedList(
                token,
                of(token.signed().jwt().getBytes(StandardCharsets.US_ASCII)),
                of(token.signed().cwt()));
    }

    private static Representation of(byte[] plain) {
        var name = Digest.of(plain).base64url();
        return new Representation(plain, gzip(plain), name, name + ".gz");
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private Representations() {}
}
