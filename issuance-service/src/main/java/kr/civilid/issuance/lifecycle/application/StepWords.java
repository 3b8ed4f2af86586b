package kr.civilid.issuance.lifecycle.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;

/// What a holder is told when an ID was resumed or has followed orders: only what makes a difference to its use. An ID
/// that something else still suspends is not resumed.
final class StepWords {

    static List<Owed> of(Live from, Credential to) {
        var told = new ArrayList<Owed>();
        switch (to) {
            case Credential.Revoked revoked -> told.add(Owed.of(to.issuanceId(), Notice.REVOKED, revoked.reason()));
            case Credential.Suspended suspended -> {
                if (!(from instanceof Credential.Suspended before && before.reason() == suspended.reason())) {
                    told.add(Owed.of(to.issuanceId(), Notice.SUSPENDED, suspended.reason()));
                }
            }
            case Credential.NeedsRenewal _ -> {
                resumed(from, told);
                told.add(Owed.of(to.issuanceId(), Notice.REMINDER, Reason.DETAILS_CHANGED));
            }
            case Credential.Active _ -> resumed(from, told);
        }
        return told;
    }

    private static void resumed(Live from, List<Owed> told) {
        if (from instanceof Credential.Suspended) {
            told.add(new Owed(from.issuanceId(), Notice.RESUMED, Optional.empty(), Optional.empty()));
        }
    }

    private StepWords() {}
}
