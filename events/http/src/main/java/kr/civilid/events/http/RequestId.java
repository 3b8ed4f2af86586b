package kr.civilid.events.http;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.UUID;

/// Names one request in answers and logs: `urn:uuid:…`. The caller can quote it to the help desk.
public final class RequestId {

    private static final String KEY = RequestId.class.getName();

    /// The same throughout one request; of work that no request began, a new one each time.
    public static String current() {
        Context context = Vertx.currentContext();
        if (context == null || !VertxContext.isDuplicatedContext(context)) {
            return fresh();
        }
        return ContextLocals.<String>get(KEY).orElseGet(() -> {
            var id = fresh();
            ContextLocals.put(KEY, id);
            return id;
        });
    }

    private static String fresh() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private RequestId() {}
}
