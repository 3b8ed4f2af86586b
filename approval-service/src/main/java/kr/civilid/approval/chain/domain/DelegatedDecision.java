package kr.civilid.approval.chain.domain;

import java.util.OptionalInt;
import java.util.Set;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.events.catalog.IssuanceEvent.Kind;

/// 전결: for these kinds of application, of people up to this rank, `by` may decide at the department's step for good.
///
/// `upToRank` is the number of a grade (급), of which 9 is the lowest: 7 covers 7급, 8급 and 9급, by whatever name
/// ([Grades]). A rank that is of no grade is covered only where none is named.
public record DelegatedDecision(Set<Kind> kinds, OptionalInt upToRank, StandIns by) {

    public DelegatedDecision {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty() || by.equals(StandIns.NOBODY) || upToRank.stream().anyMatch(rank -> rank < 1 || rank > 9)) {
            throw new ChainUnfit();
        }
    }

    boolean covers(Kind kind, OptionalInt grade) {
        return kinds.contains(kind)
                && (upToRank.isEmpty() || grade.stream().anyMatch(number -> number >= upToRank.getAsInt()));
    }
}
