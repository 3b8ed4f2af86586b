package kr.civilid.registry.did.application;

import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.delivery.Reaction;

/// Registers the commitment to a holder's DID once a phone is bound.
@ApplicationScoped
public class RegisterHolder {

    private final Holders holders;

    RegisterHolder(Holders holders) {
        this.holders = holders;
    }

    public Reaction on(IssuanceEvent event) {
        return switch (event) {
            case IssuanceEvent.Enrolled enrolled ->
                Reaction.of(() -> holders.register(enrolled.issuanceId(), enrolled.holder(), enrolled.at()));
            case IssuanceEvent.Requested _,
                    IssuanceEvent.DepartmentApproved _,
                    IssuanceEvent.Approved _,
                    IssuanceEvent.Returned _,
                    IssuanceEvent.Withdrawn _,
                    IssuanceEvent.Expired _,
                    IssuanceEvent.Invited _,
                    IssuanceEvent.PinSet _,
                    IssuanceEvent.IdentityVerified _,
                    IssuanceEvent.Consented _,
                    IssuanceEvent.Resubmitted _,
                    IssuanceEvent.Offered _,
                    IssuanceEvent.NoticeDue _,
                    IssuanceEvent.PersonErased _,
                    IssuanceEvent.Issued _ -> Reaction.none();
        };
    }
}
