package kr.civilid.events.http;

import io.quarkus.arc.DefaultBean;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@DefaultBean
class UsualBodyLimits implements BodyLimits {

    private final long limit;

    UsualBodyLimits(VertxHttpConfig http) {
        this.limit = http.limits().maxBodySize().orElseThrow().asLongValue();
    }

    @Override
    public long of(String method, String path) {
        return limit;
    }
}
