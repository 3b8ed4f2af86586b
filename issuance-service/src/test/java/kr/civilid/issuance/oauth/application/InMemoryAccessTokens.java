package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.oauth.domain.Access;

public final class InMemoryAccessTokens implements AccessTokens {

    public final Map<Digest, Access> held = new HashMap<>();

    @Override
    public Uni<Void> add(Access access) {
        return Uni.createFrom().voidItem().invoke(() -> held.put(access.token(), access));
    }

    @Override
    public Uni<Optional<Access>> find(Digest token) {
        return Uni.createFrom().item(() -> Optional.ofNullable(held.get(token)));
    }
}
