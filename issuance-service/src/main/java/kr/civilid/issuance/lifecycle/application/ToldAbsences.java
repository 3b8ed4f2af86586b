package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.DutyTable;

/// What approval-service was told of each person's absences. Every call joins the caller's transaction.
public interface ToldAbsences {

    Uni<Tables> tables();

    /// The default, and what an agency does otherwise.
    record Tables(DutyTable usual, Map<AgencyCode, DutyTable> byAgency) {

        DutyTable of(Optional<AgencyCode> agency) {
            return agency.map(byAgency::get).orElse(usual);
        }
    }

    /// What each was last told of. Until the transaction is over nobody else tells of these persons. The last lock that
    /// a transaction takes.
    Uni<Map<PersonId, Before>> lock(Collection<PersonId> persons);

    /// `said` is in a form of the caller's, empty for nothing; `sequence` says how often anything was.
    record Before(long sequence, String said) {

        static final Before NOTHING = new Before(0, "");
    }

    /// `said` is what the next [#lock] gives of each person of the event, with the sequence that the event says.
    record Telling(ManyAbsencesOrdered event, Map<PersonId, String> said) {}

    Uni<Void> tell(List<Telling> tellings);
}
