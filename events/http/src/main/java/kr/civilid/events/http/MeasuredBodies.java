package kr.civilid.events.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/// Refuses a body that does not say its length as [OversizedBodies] refuses one that does. It is measured while it is
/// read, so none is kept that is longer than it may be.
@Provider
@Singleton
class MeasuredBodies implements ReaderInterceptor {

    private final CurrentVertxRequest current;
    private final OversizedBodies oversized;

    MeasuredBodies(CurrentVertxRequest current, OversizedBodies oversized) {
        this.current = current;
        this.oversized = oversized;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        var request = current.getCurrent();
        if (OversizedBodies.isAnnounced(request)) {
            return reading.proceed();
        }
        var body = oversized.measure(request, reading.getInputStream());
        reading.setInputStream(body);
        try {
            return reading.proceed();
        } catch (IOException | WebApplicationException failure) {
            if (!body.isTooLong()) {
                throw failure;
            }
            throw new WebApplicationException(failure, oversized.refuse(request, body.isEndless()));
        }
    }
}
