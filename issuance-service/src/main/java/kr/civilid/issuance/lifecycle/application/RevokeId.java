package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.application.RevokeCredential;
import kr.civilid.issuance.request.application.AccessRecords;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Role;

/// 폐지 by HR: ends the live ID of an employee for good.
@ApplicationScoped
public class RevokeId {

    private final FindId findId;
    private final RevokeCredential revokeCredential;
    private final AccessRecords accessRecords;
    private final Transactions transactions;

    RevokeId(FindId findId, RevokeCredential revokeCredential, AccessRecords accessRecords, Transactions transactions) {
        this.findId = findId;
        this.revokeCredential = revokeCredential;
        this.accessRecords = accessRecords;
        this.transactions = transactions;
    }

    /// Fails with [NoLiveCredential] where there is none of the officer's agency.
    public Uni<Void> by(Caller officer, String employeeNumber, Reason reason) {
        return transactions.in(() -> findId.visible(officer, employeeNumber)
                .invoke(id -> {
                    if (!officer.is(Role.HR_OFFICER, id.request().agency())) {
                        throw new NoLiveCredential();
                    }
                })
                .map(id -> id.request().personId())
                .call(person -> revokeCredential.of(person, reason, officer.name()))
                .call(person -> accessRecords.note(officer, person, "id.revoke"))
                .replaceWithVoid());
    }
}
