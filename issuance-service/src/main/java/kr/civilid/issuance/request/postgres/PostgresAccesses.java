package kr.civilid.issuance.request.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Request;

@ApplicationScoped
class PostgresAccesses implements Accesses {

    private final AccessRecords accessRecords;
    private final Clock clock;

    PostgresAccesses(AccessRecords accessRecords, Clock clock) {
        this.accessRecords = accessRecords;
        this.clock = clock;
    }

    @Override
    public Uni<Void> note(Caller caller, Collection<Request> whose, IssuanceAct act, Optional<String> reason) {
        return accessRecords.add(whose.stream()
                .map(request -> access(caller, request, act))
                .map(access -> reason.map(access::because).orElse(access))
                .toList());
    }

    private AccessRecord access(Caller caller, Request request, IssuanceAct act) {
        var whose = Whose.of(request.personId(), request.id(), request.agency());
        return AccessRecord.of(clock.instant(), caller.visitor(), act, whose);
    }
}
