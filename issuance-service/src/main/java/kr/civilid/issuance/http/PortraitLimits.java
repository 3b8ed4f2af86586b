package kr.civilid.issuance.http;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import kr.civilid.events.http.BodyLimits;

/// Holds every body to 256 KiB but those that carry portraits: one is held to 512 KiB, a batch to what the server
/// itself takes.
@ApplicationScoped
public class PortraitLimits implements BodyLimits {

    private static final long USUAL = 256 * 1024;
    /// Of one application, alone or in a batch.
    public static final int PORTRAIT = 512 * 1024;
    private static final Pattern ONE_ISSUANCE = Pattern.compile("/issuances/[^/]+");

    private final long batch;

    PortraitLimits(VertxHttpConfig http) {
        this.batch = http.limits().maxBodySize().orElseThrow().asLongValue();
    }

    @Override
    public long of(String method, String path) {
        return switch (method) {
            case "POST" -> posted(path);
            case "PUT" -> ONE_ISSUANCE.matcher(path).matches() ? PORTRAIT : USUAL;
            default -> USUAL;
        };
    }

    private long posted(String path) {
        return switch (path) {
            case "/issuances" -> PORTRAIT;
            case "/issuances/batch" -> batch;
            default -> USUAL;
        };
    }
}
