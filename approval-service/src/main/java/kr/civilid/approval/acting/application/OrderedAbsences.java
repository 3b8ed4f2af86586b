package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;

/// Whom personnel orders keep away; each call is part of a transaction.
public interface OrderedAbsences {

    /// All the absences of a person; `sequence` says how often anything had been told of them by then.
    record Latest(long sequence, List<OrderedAbsence> absences) {

        /// After which nothing of the person counts any more.
        public static final Latest LAST = new Latest(Long.MAX_VALUE, List.of());

        /// Which of the two counts: `other` only if it was told later.
        public Latest or(Latest other) {
            return sequence < other.sequence ? other : this;
        }
    }

    /// Puts `latest` in place of all that was known of each person of whom nothing as late was told yet, and changes
    /// nothing about the others; what was over before `today`, of whomever, goes.
    Uni<Void> replace(Map<PersonId, Latest> latest, LocalDate today);

    /// Those on `day` of people with one of these employee numbers, in this agency or in one that is not known. None of
    /// them changes before the transaction ends.
    Uni<List<OrderedAbsence>> on(LocalDate day, AgencyCode agency, Collection<String> numbers);
}
