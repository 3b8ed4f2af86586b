package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

public final class InMemoryWalletNotices implements WalletNotices {

    public final Map<Digest, String> held = new HashMap<>();

    @Override
    public Uni<Void> expect(Digest notice, CredentialId credential, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> held.put(notice, ""));
    }

    @Override
    public Uni<Boolean> receive(Digest notice, IssuanceId issuance, String event, Instant at) {
        return Uni.createFrom().item(() -> held.replace(notice, event) != null);
    }
}
