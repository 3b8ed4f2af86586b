package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.LiveCredentials;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.enrolment.application.Devices;
import kr.civilid.issuance.enrolment.application.EnrolmentNotFound;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.Persons;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Role;

/// Finds the live ID of an employee number, for those of the same agency and the HR system that applied for it.
@ApplicationScoped
public class FindId {

    private final Persons persons;
    private final LiveCredentials liveCredentials;
    private final Issuances issuances;
    private final Devices devices;
    private final LossNotes lossNotes;
    private final Accesses accesses;
    private final Transactions transactions;
    private final Clock clock;

    FindId(
            Persons persons,
            LiveCredentials liveCredentials,
            Issuances issuances,
            Devices devices,
            LossNotes lossNotes,
            Accesses accesses,
            Transactions transactions,
            Clock clock) {
        this.persons = persons;
        this.liveCredentials = liveCredentials;
        this.issuances = issuances;
        this.devices = devices;
        this.lossNotes = lossNotes;
        this.accesses = accesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fails with [NoLiveCredential] where there is none that `caller` may know of.
    public Uni<LiveId> of(Caller caller, String employeeNumber) {
        return transactions.in(() -> visible(caller, employeeNumber)
                .flatMap(id -> caller.is(Role.HR_OFFICER)
                        ? lossNotes.on(id)
                        : Uni.createFrom().item(id))
                .call(id -> accesses.note(caller, id.request(), IssuanceAct.READ_ID)));
    }

    Uni<LiveId> visible(Caller caller, String employeeNumber) {
        return persons.numbered(employeeNumber)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::live)
                        .collect()
                        .asList())
                .map(found -> found.stream()
                        .flatMap(Optional::stream)
                        .filter(id -> mayKnow(caller, id.request()))
                        .findFirst()
                        .orElseThrow(NoLiveCredential::new));
    }

    /// The same for officials alone: of another agency's ID there is none.
    Uni<LiveId> ofAgency(Caller official, String employeeNumber) {
        return visible(official, employeeNumber).invoke(id -> {
            if (official.sent(id.request())) {
                throw new NoLiveCredential();
            }
        });
    }

    private static boolean mayKnow(Caller caller, Request request) {
        return caller.is(Role.HR_OFFICER, request.agency())
                || caller.is(Role.HELP_DESK, request.agency())
                || caller.sent(request);
    }

    private Uni<Optional<LiveId>> live(PersonId person) {
        return liveCredentials
                .of(person)
                .flatMap(live ->
                        live.map(this::told).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<LiveId>> told(Credential.Live live) {
        return issuances
                .find(live.issuanceId())
                .flatMap(issuance -> phone(live.issuanceId())
                        .map(phone -> Optional.of(
                                new LiveId(live, issuance.request(), phone, Optional.empty(), clock.instant()))));
    }

    private Uni<Optional<LiveId.Phone>> phone(IssuanceId id) {
        return devices.find(id)
                .map(device -> Optional.of(
                        new LiveId.Phone(device.platform(), device.attested().model())))
                .onFailure(EnrolmentNotFound.class)
                .recoverWithItem(Optional::empty);
    }
}
