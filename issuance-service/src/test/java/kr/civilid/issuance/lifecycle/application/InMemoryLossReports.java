package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.issuance.lifecycle.domain.LossReport;

/// The open loss reports without a database.
final class InMemoryLossReports implements LossReports {

    private final Map<UUID, LossReport> open = new LinkedHashMap<>();

    @Override
    public Uni<Optional<LossReport>> open(CredentialId credential) {
        return Uni.createFrom()
                .item(() -> open.values().stream()
                        .filter(report -> report.credential().equals(credential))
                        .findFirst());
    }

    @Override
    public Uni<Void> add(LossReport report) {
        return Uni.createFrom().voidItem().invoke(() -> open.put(report.id(), report));
    }

    @Override
    public Uni<Void> end(UUID report, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> open.remove(report));
    }

    @Override
    public Uni<List<LossReport>> openSince(Instant before, int atMost) {
        return Uni.createFrom()
                .item(() -> open.values().stream()
                        .filter(report -> report.receivedAt().isBefore(before))
                        .limit(atMost)
                        .toList());
    }
}
