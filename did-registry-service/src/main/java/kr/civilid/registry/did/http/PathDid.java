package kr.civilid.registry.did.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The DID in a request's path. A DID may itself hold `%3A`, and clients differ on whether they encode it once more.
final class PathDid {

    /// `path` is the request's path as sent; empty where it cannot be decoded.
    static Optional<String> in(String path, String prefix) {
        if (!path.startsWith(prefix)) {
            return Optional.empty();
        }
        var sent = path.substring(prefix.length());
        if (sent.startsWith("did:") && !sent.contains("%25")) {
            return Optional.of(sent);
        }
        if (!sent.toLowerCase(Locale.ROOT).startsWith("did%3a") && !sent.contains("%25")) {
            return Optional.of(sent);
        }
        try {
            return Optional.of(URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private PathDid() {}
}
