package kr.civilid.issuance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

@ApplicationScoped
class VertxWorkers implements Workers {

    private final Vertx vertx;

    VertxWorkers(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> run(Supplier<T> work) {
        return vertx.executeBlocking(work::get, false);
    }
}
