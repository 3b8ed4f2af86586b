package kr.civilid.approval.acting.http;

import java.util.List;
import java.util.stream.Collectors;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.domain.Delegation;

/// By which others act for the caller, and by which the caller acts for others.
record DelegationsView(List<DelegationView> given, List<DelegationView> received) {

    static DelegationsView of(List<Delegation> all, Person caller) {
        var byGiver = all.stream()
                .collect(Collectors.partitioningBy(
                        found -> found.absent().person().isSameAs(caller),
                        Collectors.mapping(DelegationView::of, Collectors.toList())));
        return new DelegationsView(byGiver.getOrDefault(true, List.of()), byGiver.getOrDefault(false, List.of()));
    }
}
