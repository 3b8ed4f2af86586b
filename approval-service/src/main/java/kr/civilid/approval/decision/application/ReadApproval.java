package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.access.application.NotAnApprover;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Access.Act;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.acting.application.RecogniseDelegate;
import kr.civilid.events.catalog.IssuanceId;

/// Shows an approval to those in its chain, to who acts for them, and to the agency's auditors; to others it does not
/// exist.
@ApplicationScoped
public class ReadApproval {

    private final Approvals approvals;
    private final Portraits portraits;
    private final RecogniseDelegate recogniseDelegate;
    private final Transactions transactions;
    private final Clock clock;

    ReadApproval(
            Approvals approvals,
            Portraits portraits,
            RecogniseDelegate recogniseDelegate,
            Transactions transactions,
            Clock clock) {
        this.approvals = approvals;
        this.portraits = portraits;
        this.recogniseDelegate = recogniseDelegate;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `reader` is the visitor with all that they may act for.
    public record Sheet(Dossier dossier, Official reader) {}

    public Uni<Sheet> of(IssuanceId id, Visit visit) {
        return transactions.in(() -> seen(id, new Access(visit, Act.READ, clock.instant())));
    }

    /// JPEG, as the ID will show it. Fails with [PortraitNotFound].
    public Uni<byte[]> portrait(IssuanceId id, Visit visit) {
        return transactions.in(() -> seen(id, new Access(visit, Act.PORTRAIT_SEEN, clock.instant()))
                .flatMap(sheet -> portrait(id, sheet.dossier())));
    }

    private Uni<byte[]> portrait(IssuanceId id, Dossier dossier) {
        var particulars = dossier.content().particulars();
        if (particulars == null) {
            throw new PortraitNotFound();
        }
        var person = dossier.approval().submission().personId();
        return portraits
                .find(id, person, particulars.portraitHash())
                .map(found -> found.orElseThrow(PortraitNotFound::new));
    }

    private Uni<Sheet> seen(IssuanceId id, Access access) {
        return recogniseDelegate
                .in(access.visit().official())
                .flatMap(reader -> approvals
                        .read(id, access, approval -> approval.isVisibleTo(reader))
                        .map(dossier -> new Sheet(dossier, reader))
                        .onFailure(ApprovalNotFound.class)
                        .transform(failure ->
                                reader.decides() || reader.holds(Office.AUDITOR) ? failure : new NotAnApprover()));
    }
}
