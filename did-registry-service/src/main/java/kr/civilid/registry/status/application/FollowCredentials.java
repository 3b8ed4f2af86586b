package kr.civilid.registry.status.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.registry.status.domain.Standing;

/// Takes what issuance-service says of a credential to the status entries that it names.
@ApplicationScoped
public class FollowCredentials {

    private final StatusLists lists;
    private final ListAddress address;

    FollowCredentials(StatusLists lists, ListAddress address) {
        this.lists = lists;
        this.address = address;
    }

    /// Fails where an entry is not in a list of this registry; then none of them is changed.
    public Uni<Void> on(CredentialEvent event) {
        return switch (event) {
            case CredentialEvent.CredentialIssued issued ->
                hear(issued.copies().stream().map(CredentialEvent.Copy::status).toList(), standing -> standing);
            case CredentialEvent.CredentialSuspended suspended ->
                hear(suspended.statuses(), standing -> standing.suspend(suspended.at()));
            case CredentialEvent.CredentialResumed resumed ->
                hear(resumed.statuses(), standing -> standing.resume(resumed.at()));
            case CredentialEvent.CredentialNeedsRenewal due ->
                hear(due.statuses(), standing -> standing.needRenewal(due.at()));
            case CredentialEvent.CredentialRevoked revoked -> hear(revoked.statuses(), Standing::revoke);
        };
    }

    private Uni<Void> hear(List<StatusReference> statuses, UnaryOperator<Standing> news) {
        // Lists are locked in ascending order, so that two events cannot wait for each other.
        var byList = statuses.stream()
                .collect(groupingBy(
                        status -> address.number(status.uri()),
                        TreeMap::new,
                        mapping(StatusReference::idx, toCollection(TreeSet::new))));
        return Multi.createFrom()
                .iterable(byList.entrySet())
                .onItem()
                .transformToUniAndConcatenate(list -> lists.hear(list.getKey(), list.getValue(), news))
                .toUni();
    }
}
