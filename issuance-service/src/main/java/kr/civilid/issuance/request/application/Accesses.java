package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Request;

/// What is done with an applicant's data, for the access records. Written in the transaction of the act itself.
public interface Accesses {

    /// One record for each, written together. `reason` is a fixed word that the caller gave, never a text about the
    /// person; where there is none, the act says what it is for.
    Uni<Void> note(Caller caller, Collection<Request> whose, IssuanceAct act, Optional<String> reason);

    default Uni<Void> note(Caller caller, Collection<Request> whose, IssuanceAct act) {
        return note(caller, whose, act, Optional.empty());
    }

    default Uni<Void> note(Caller caller, Request whose, IssuanceAct act) {
        return note(caller, List.of(whose), act, Optional.empty());
    }

    default Uni<Void> note(Caller caller, Request whose, IssuanceAct act, String reason) {
        return note(caller, List.of(whose), act, Optional.of(reason));
    }
}
