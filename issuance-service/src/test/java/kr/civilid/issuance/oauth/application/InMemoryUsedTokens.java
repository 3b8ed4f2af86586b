package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kr.civilid.events.catalog.Digest;

public final class InMemoryUsedTokens implements UsedTokens {

    public final Map<String, Instant> held = new HashMap<>();

    @Override
    public Uni<Boolean> first(String kind, Digest token, Instant until) {
        return Uni.createFrom().item(() -> held.putIfAbsent(kind + token, until) == null);
    }
}
