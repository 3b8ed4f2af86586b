package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.LossReport;
import kr.civilid.issuance.request.application.PersonalNotes;

/// What was said when a phone was reported lost: encrypted, each in the place of its report.
@ApplicationScoped
class LossNotes {

    private final LossReports lossReports;
    private final PersonalNotes notes;

    LossNotes(LossReports lossReports, PersonalNotes notes) {
        this.lossReports = lossReports;
        this.notes = notes;
    }

    Uni<Optional<String>> close(PersonId person, UUID report, Optional<String> words) {
        return words.map(said -> notes.close(person, place(report), said).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    Uni<LiveId> on(LiveId id) {
        return lossReports
                .open(id.credential().id())
                .flatMap(open -> open.flatMap(LossReport::note)
                        .map(box -> notes.open(
                                        id.request().personId(),
                                        place(open.get().id()),
                                        box)
                                .map(id::noting))
                        .orElseGet(() -> Uni.createFrom().item(id)));
    }

    private static String place(UUID report) {
        return "loss|" + report;
    }
}
