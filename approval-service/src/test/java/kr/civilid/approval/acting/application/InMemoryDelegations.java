package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.DelegationId;
import kr.civilid.events.catalog.AgencyCode;

/// Delegations in a list.
public final class InMemoryDelegations implements Delegations {

    public final List<Delegation> all = new ArrayList<>();
    final List<String> knownElsewhere = new ArrayList<>();

    @Override
    public Uni<List<Delegation>> lock(AgencyCode agency, LocalDate day) {
        return found(given ->
                given.absent().agency().equals(agency) && !given.days().until().isBefore(day));
    }

    @Override
    public Uni<Void> add(Delegation given) {
        return Uni.createFrom().item(() -> all.add(given)).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Delegation>> find(DelegationId id, Person owner) {
        return Uni.createFrom()
                .item(() -> all.stream()
                        .filter(given ->
                                given.id().equals(id) && given.absent().person().equals(owner))
                        .findFirst());
    }

    @Override
    public Uni<Void> end(Delegation ended) {
        return Uni.createFrom().item(() -> {
            all.replaceAll(given -> given.id().equals(ended.id()) ? ended : given);
            return null;
        });
    }

    @Override
    public Uni<List<Delegation>> of(Person person, LocalDate day) {
        return found(
                given -> given.delegate().is(person) || given.absent().person().isSameAs(person));
    }

    @Override
    public Uni<List<Delegation>> inForce(Person delegate, LocalDate day) {
        return found(given -> given.delegate().is(delegate)
                && given.absent().agency().equals(delegate.employee().agency())
                && given.days().contains(day));
    }

    @Override
    public Uni<Boolean> isKnownElsewhereOnly(Named official, AgencyCode agency) {
        return Uni.createFrom().item(() -> knownElsewhere.contains(official.token()));
    }

    private Uni<List<Delegation>> found(java.util.function.Predicate<Delegation> wanted) {
        return Uni.createFrom()
                .item(() ->
                        all.stream().filter(Delegation::isOpen).filter(wanted).toList());
    }
}
