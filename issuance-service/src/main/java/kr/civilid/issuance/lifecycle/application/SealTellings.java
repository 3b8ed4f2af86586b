package kr.civilid.issuance.lifecycle.application;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.Told;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.TellingId;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.lifecycle.application.ToldAbsences.Telling;

/// Puts what is to be said of many into few events, each sealed once: a seal costs more than what is inside.
final class SealTellings {

    /// Persons and absences in one event: at most some 400 kB of the 1 MiB that a record may have.
    static final int LINES = 2_000;

    private final Envelopes envelopes;
    private final Instant at;

    SealTellings(Envelopes envelopes, Instant at) {
        this.envelopes = envelopes;
        this.at = at;
    }

    /// What has become of one person's absences; `said` is its short form, by which the same is known again.
    record Change(PersonId person, long sequence, Absences absences, String said) {

        private int lines() {
            return 1 + absences.absences().size();
        }
    }

    List<Telling> of(List<Change> changes) {
        var tellings = new ArrayList<Telling>();
        var piece = new ArrayList<Change>();
        int lines = 0;
        for (var change : changes) {
            if (!piece.isEmpty() && lines + change.lines() > LINES) {
                tellings.add(telling(piece));
                piece.clear();
                lines = 0;
            }
            piece.add(change);
            lines += change.lines();
        }
        if (!piece.isEmpty()) {
            tellings.add(telling(piece));
        }
        return tellings;
    }

    private Telling telling(List<Change> changes) {
        var told = changes.stream()
                .map(change -> new Told(change.person(), change.sequence()))
                .toList();
        var content = new ManyAbsences(changes.stream().map(Change::absences).toList());
        return new Telling(
                new ManyAbsencesOrdered(TellingId.next(), told, envelopes.toApproval(content), at),
                changes.stream().collect(toMap(Change::person, Change::said)));
    }
}
