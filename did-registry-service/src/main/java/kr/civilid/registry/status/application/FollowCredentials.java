package kr.civilid.registry.status.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.registry.status.domain.News;
import kr.civilid.registry.status.domain.Standing;

/// Takes what issuance-service says of a credential to the status entries of the copies that it names.
@ApplicationScoped
public class FollowCredentials {

    private final StatusLists lists;
    private final ListAddress address;

    FollowCredentials(StatusLists lists, ListAddress address) {
        this.lists = lists;
        this.address = address;
    }

    /// Fails where an entry is not in a list of this registry; then none of them is changed.
    public Uni<Void> on(List<CredentialEvent> events) {
        // Lists are locked in ascending order, so that two transactions cannot wait for each other.
        var byList = new TreeMap<Integer, Map<CredentialId, List<News>>>();
        for (var event : events) {
            var change = change(event);
            indices(event)
                    .forEach((list, indices) -> byList.computeIfAbsent(list, _ -> new HashMap<>())
                            .computeIfAbsent(event.credentialId(), _ -> new ArrayList<>())
                            .add(new News(indices, change)));
        }
        return Multi.createFrom()
                .iterable(byList.entrySet())
                .onItem()
                .transformToUniAndConcatenate(list -> lists.hear(list.getKey(), list.getValue()))
                .toUni();
    }

    private Map<Integer, Set<Integer>> indices(CredentialEvent event) {
        return statuses(event).stream()
                .collect(groupingBy(status -> address.number(status.uri()), mapping(StatusReference::idx, toSet())));
    }

    private static UnaryOperator<Standing> change(CredentialEvent event) {
        return switch (event) {
            case CredentialEvent.CredentialIssued _ -> standing -> standing;
            case CredentialEvent.CredentialSuspended suspended -> standing -> standing.suspend(suspended.at());
            case CredentialEvent.CredentialResumed resumed -> standing -> standing.resume(resumed.at());
            case CredentialEvent.CredentialNeedsRenewal due -> standing -> standing.needRenewal(due.at());
            case CredentialEvent.CredentialRevoked _ -> Standing::revoke;
        };
    }

    private static List<StatusReference> statuses(CredentialEvent event) {
        return switch (event) {
            case CredentialEvent.CredentialIssued issued ->
                issued.copies().stream().map(CredentialEvent.Copy::status).toList();
            case CredentialEvent.CredentialSuspended suspended -> suspended.statuses();
            case CredentialEvent.CredentialResumed resumed -> resumed.statuses();
            case CredentialEvent.CredentialNeedsRenewal due -> due.statuses();
            case CredentialEvent.CredentialRevoked revoked -> revoked.statuses();
        };
    }
}
