package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.InvitationCode;

/// Invitations without a database; the counting of guesses is the database's and proved there.
final class InMemoryInvitations implements Invitations {

    final Map<IssuanceId, InvitationCode> kept = new HashMap<>();
    private final List<Instant> replaced = new ArrayList<>();

    @Override
    public Uni<Void> keep(IssuanceId id, String employeeNumber, InvitationCode code, Instant expiresAt) {
        return Uni.createFrom().voidItem().invoke(() -> kept.putIfAbsent(id, code));
    }

    @Override
    public Uni<Void> replace(IssuanceId id, InvitationCode code, Instant expiresAt, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> {
            kept.put(id, code);
            replaced.add(at);
        });
    }

    @Override
    public Uni<Integer> replacedSince(IssuanceId id, Instant since) {
        return Uni.createFrom()
                .item(() -> (int) replaced.stream().filter(since::isBefore).count());
    }

    @Override
    public Uni<Optional<IssuanceId>> guess(String employeeNumber, InvitationCode code) {
        return Uni.createFrom()
                .item(() -> kept.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(code))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }
}
