package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.SigningIntent;

public final class InMemorySigningIntents implements SigningIntents {

    public enum State {
        OPEN,
        ISSUED,
        VOID
    }

    public final Map<StatusReference, State> states = new LinkedHashMap<>();
    private final Map<StatusReference, IssuanceId> issuances = new HashMap<>();
    private final Map<StatusReference, Instant> opened = new HashMap<>();
    private final Map<IssuanceId, CredentialId> series = new HashMap<>();

    @Override
    public Uni<List<SigningIntent>> open(IssuanceId issuance, List<String> holders, Instant at) {
        return Uni.createFrom().item(() -> {
            var credential = series.computeIfAbsent(issuance, _ -> CredentialId.next());
            var intents = new ArrayList<SigningIntent>();
            for (var holder : holders) {
                var status = new StatusReference(URI.create("https://registry.example/statuslists/1"), states.size());
                states.put(status, State.OPEN);
                issuances.put(status, issuance);
                opened.put(status, at);
                intents.add(new SigningIntent(credential, issuance, holder, status, new byte[16]));
            }
            return List.copyOf(intents);
        });
    }

    @Override
    public Uni<Long> count(IssuanceId issuance) {
        return Uni.createFrom()
                .item(() -> states.entrySet().stream()
                        .filter(entry -> entry.getValue() != State.VOID)
                        .filter(entry -> issuances.get(entry.getKey()).equals(issuance))
                        .count());
    }

    @Override
    public Uni<Boolean> issued(List<SigningIntent> intents, Instant at) {
        return Uni.createFrom().item(() -> {
            if (intents.stream().anyMatch(intent -> states.get(intent.status()) != State.OPEN)) {
                return false;
            }
            intents.forEach(intent -> states.put(intent.status(), State.ISSUED));
            return true;
        });
    }

    @Override
    public Uni<Integer> giveUpOlderThan(Instant before, Instant at) {
        return Uni.createFrom().item(() -> {
            var old = opened.keySet().stream()
                    .filter(status -> states.get(status) == State.OPEN
                            && opened.get(status).isBefore(before))
                    .toList();
            old.forEach(status -> states.put(status, State.VOID));
            return old.size();
        });
    }
}
