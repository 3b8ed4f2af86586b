package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Transition;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.IssuanceId;

/// Approvals in a map; a refusal changes, announces and records nothing, as a rolled-back transaction would.
class InMemoryApprovals implements Approvals {

    static final WorkingDays CALENDAR = new WorkingDays(Set.of());

    record Announced(ApprovalEvent event, long sequence) {}

    record Accessed(IssuanceId whose, Access access) {}

    final List<Announced> announced = new ArrayList<>();
    final List<Accessed> accessed = new ArrayList<>();
    final Set<IssuanceId> broken = new java.util.HashSet<>();
    private final Map<UUID, Held> held = new TreeMap<>();

    private record Held(Dossier dossier, long version) {}

    Approval stored(IssuanceId id) {
        return held.get(id.value()).dossier().approval();
    }

    @Override
    public Uni<Void> open(Transition<Pending> first, Application content) {
        return Uni.createFrom().item(() -> {
            var id = first.to().submission().id();
            if (!held.containsKey(id.value())) {
                hold(first, content, 1);
            }
            return null;
        });
    }

    @Override
    public Uni<Optional<Approval>> advance(IssuanceId id, Step step) {
        if (broken.contains(id)) {
            return Uni.createFrom().failure(new IllegalStateException("rows that make no approval"));
        }
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(held.get(id.value())).map(found -> take(found, step)));
    }

    @Override
    public Uni<Optional<Approval>> resubmit(IssuanceId id, Application content, Step step) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(held.get(id.value())).map(found -> {
                    var reached = take(found, step);
                    if (reached.submission().round().number()
                            > found.dossier().approval().submission().round().number()) {
                        held.put(id.value(), new Held(new Dossier(reached, content), found.version() + 1));
                    }
                    return reached;
                }));
    }

    @Override
    public Uni<List<IssuanceId>> due(Instant at, Optional<IssuanceId> after, int limit) {
        return Uni.createFrom()
                .item(() -> held.values().stream()
                        .map(found -> found.dossier().approval())
                        .filter(approval -> approval.tendAt(CALENDAR)
                                .filter(due -> !due.isAfter(at))
                                .isPresent())
                        .map(approval -> approval.submission().id())
                        .filter(id -> after.filter(last -> id.value().compareTo(last.value()) <= 0)
                                .isEmpty())
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Dossier> decide(IssuanceId id, Access access, Step step) {
        return Uni.createFrom().item(() -> {
            var found = find(id);
            var reached = take(found, step);
            accessed.add(new Accessed(id, access));
            return new Dossier(reached, found.dossier().content());
        });
    }

    @Override
    public Uni<Dossier> read(IssuanceId id, Access access, Predicate<Approval> visible) {
        return Uni.createFrom().item(() -> {
            var dossier = find(id).dossier();
            if (!visible.test(dossier.approval())) {
                throw new ApprovalNotFound();
            }
            accessed.add(new Accessed(id, access));
            return dossier;
        });
    }

    @Override
    public Uni<Void> erase(IssuanceId id) {
        var nobody = new Application(
                "erased", "erased", new kr.civilid.events.catalog.AgencyCode("1741000"), "erased", "erased", "erased");
        held.computeIfPresent(
                id.value(), (_, found) -> new Held(new Dossier(found.dossier().approval(), nobody), found.version()));
        return Uni.createFrom().voidItem();
    }

    private Held find(IssuanceId id) {
        return Optional.ofNullable(held.get(id.value())).orElseThrow(ApprovalNotFound::new);
    }

    private Approval take(Held found, Step step) {
        return step.from(found.dossier().approval())
                .<Approval>map(transition -> hold(transition, found.dossier().content(), found.version() + 1))
                .orElse(found.dossier().approval());
    }

    private Approval hold(Transition<? extends Approval> transition, Application content, long version) {
        var reached = transition.to();
        held.put(reached.submission().id().value(), new Held(new Dossier(reached, content), version));
        transition.events().forEach(event -> announced.add(new Announced(event, version)));
        return reached;
    }
}
