package kr.civilid.approval.chain.domain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.events.catalog.IssuanceEvent.Kind;

/// 전결: for these kinds of application, of people up to this rank, `by` may decide at the department's step for good.
///
/// `upToRank` is the number of a grade (급), of which 9 is the lowest: 7 covers 7급, 8급 and 9급. A rank that is no grade
/// is covered only where no rank is named.
public record DelegatedDecision(Set<Kind> kinds, OptionalInt upToRank, StandIns by) {

    private static final Pattern GRADE = Pattern.compile("([1-9])급");

    public DelegatedDecision {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty() || by.equals(StandIns.NOBODY) || upToRank.stream().anyMatch(rank -> rank < 1 || rank > 9)) {
            throw new ChainUnfit();
        }
    }

    boolean covers(Kind kind, String rank) {
        return kinds.contains(kind)
                && (upToRank.isEmpty()
                        || grade(rank)
                                .filter(grade -> grade >= upToRank.getAsInt())
                                .isPresent());
    }

    private static Optional<Integer> grade(String rank) {
        return Optional.of(GRADE.matcher(rank.strip()))
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)));
    }
}
