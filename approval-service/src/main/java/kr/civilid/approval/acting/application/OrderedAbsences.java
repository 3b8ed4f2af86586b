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

    /// Puts `absences` in place of all that was known of each of these persons; what was over before `today`, of
    /// whomever, goes.
    Uni<Void> replace(Map<PersonId, List<OrderedAbsence>> absences, LocalDate today);

    /// Those on `day` of people with one of these employee numbers, in this agency or in one that is not known. None of
    /// them changes before the transaction ends.
    Uni<List<OrderedAbsence>> on(LocalDate day, AgencyCode agency, Collection<String> numbers);
}
