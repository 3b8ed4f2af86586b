package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Caller;

/// 접속기록: who, when, from where, whose data, what. Written in the transaction of the act itself.
public interface AccessRecords {

    /// `act` is a fixed name such as `issuance.read`; never anything of the data.
    Uni<Void> note(Caller caller, PersonId whose, String act);
}
