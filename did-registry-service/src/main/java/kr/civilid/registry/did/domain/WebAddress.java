package kr.civilid.registry.did.domain;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The place on the web that a did:web or did:webvh names: host with `%3A` and port, and path segments.
public record WebAddress(String domain, List<String> path) {

    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62})*(?:%3[Aa][1-9][0-9]{0,4})?");
    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+(?:%3[Aa][0-9]+)?");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._%-]+");

    public WebAddress {
        if (domain.length() > 260
                || !DOMAIN.matcher(domain).matches()
                || IP_ADDRESS.matcher(domain).matches()) {
            throw new InvalidDid("the domain is not a host name with an optional %3A and port");
        }
        path = List.copyOf(path);
        path.forEach(WebAddress::requireHarmless);
    }

    /// Reads `domain:segment:segment…`.
    static WebAddress parse(String text) {
        var parts = Arrays.asList(text.split(":", -1));
        return new WebAddress(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /// Where `file` is, `/.well-known` standing in for an empty path.
    public URI file(String file) {
        return URI.create(folder() + (path.isEmpty() ? ".well-known/" : "") + file);
    }

    /// Ends in a slash; without `.well-known`.
    public String folder() {
        var host = "https://" + domain.replaceFirst("%3[Aa]", ":") + "/";
        return path.isEmpty() ? host : host + String.join("/", path) + "/";
    }

    /// As in a DID after its method and SCID.
    public String inDid() {
        return path.isEmpty() ? domain : domain + ":" + String.join(":", path);
    }

    public Did didWeb() {
        return new Did("did:web:" + inDid());
    }

    public static WebAddress of(Did didWeb) {
        return parse(didWeb.id());
    }

    private static void requireHarmless(String segment) {
        var plain = segment.replaceAll("(?i)%2e", ".");
        if (!SEGMENT.matcher(segment).matches()
                || plain.equals(".")
                || plain.equals("..")
                || segment.matches("(?i).*%(?:2f|5c|0|1|7f|25|(?![0-9a-f]{2})).*")) {
            throw new InvalidDid("a path segment could lead elsewhere");
        }
    }
}
