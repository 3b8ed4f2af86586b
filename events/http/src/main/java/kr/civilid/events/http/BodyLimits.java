package kr.civilid.events.http;

/// How long a body may be, in bytes. A service whose calls differ brings its own; the others have
/// `quarkus.http.limits.max-body-size` for all of them.
public interface BodyLimits {

    /// `path` as it is routed: decoded, without the query.
    long of(String method, String path);
}
