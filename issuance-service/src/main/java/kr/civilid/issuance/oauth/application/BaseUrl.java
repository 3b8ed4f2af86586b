package kr.civilid.issuance.oauth.application;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The external origin of this service, from which every absolute URL is made; never taken from a request.
///
/// An https origin without path, or http on loopback for development.
@Singleton
public final class BaseUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String origin;
    private final boolean local;

    public BaseUrl(@ConfigProperty(name = "civilid.base-url") String origin) {
        var uri = URI.create(origin);
        this.local = LOOPBACK.contains(String.valueOf(uri.getHost()));
        var secure = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && local);
        if (!secure || !origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())) {
            throw new IllegalArgumentException("civilid.base-url is an https origin without path, or http on loopback");
        }
        this.origin = origin;
    }

    /// As it stands in `iss`, `aud` and `credential_issuer`: no slash at the end.
    public String origin() {
        return origin;
    }

    /// Nobody reaches this service from another machine.
    public boolean isLocal() {
        return local;
    }

    /// The external URL of `path`, which begins with a slash.
    public URI of(String path) {
        return URI.create(origin + path);
    }
}
