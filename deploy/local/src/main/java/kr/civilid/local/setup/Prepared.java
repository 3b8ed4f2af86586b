package kr.civilid.local.setup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kr.civilid.events.catalog.Digest;
import kr.civilid.local.Checkout;

/// What is made once and lies beside the build for every later start.
public final class Prepared {

    public static final Path FOLDER = Checkout.root().resolve("deploy/local/target");

    /// `pattern` with a mark of what it is made of and of the Java that makes it: from anything else it is made anew.
    public static Path path(String pattern, String madeOf) {
        var content = Runtime.version() + madeOf;
        return FOLDER.resolve(pattern.formatted(
                Digest.of(content.getBytes(StandardCharsets.UTF_8)).base64url().substring(0, 10)));
    }

    private Prepared() {}
}
