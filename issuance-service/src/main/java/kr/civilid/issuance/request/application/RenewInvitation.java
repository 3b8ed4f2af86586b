package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Role;
import kr.civilid.issuance.request.domain.Stage;

/// 초대코드 재발송: texts a new code to whoever lost the one before, or let it lapse.
@ApplicationScoped
public class RenewInvitation {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Issuances issuances;
    private final Invitations invitations;
    private final InviteApplicant inviteApplicant;
    private final Waiting waiting;
    private final Accesses accesses;
    private final Transactions transactions;
    private final RequestSettings settings;
    private final Clock clock;

    RenewInvitation(
            Issuances issuances,
            Invitations invitations,
            InviteApplicant inviteApplicant,
            Waiting waiting,
            Accesses accesses,
            Transactions transactions,
            RequestSettings settings,
            Clock clock) {
        this.issuances = issuances;
        this.invitations = invitations;
        this.inviteApplicant = inviteApplicant;
        this.waiting = waiting;
        this.accesses = accesses;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Gives when the new code ends; the code itself only the phone learns. Fails with [UnknownIssuance] for everybody
    /// but the applicant, the HR system that sent it and HR of the agency, [NotToBeInvited] or
    /// [TooManyInvitations].
    public Uni<Instant> by(Caller caller, IssuanceId id) {
        return transactions.in(() -> issuances
                .find(id)
                .call(issuance -> issuances.employee(id).invoke(employee -> fence(caller, issuance, employee)))
                .chain(() -> issuances.advance(id, _ -> Optional.empty()))
                .invoke(RenewInvitation::requireInvitable)
                .call(() -> refuseMore(id))
                .call(issuance -> accesses.note(caller, issuance.request(), IssuanceAct.INVITATION))
                .chain(() -> again(id, clock.instant())));
    }

    private Uni<Instant> again(IssuanceId id, Instant at) {
        return inviteApplicant.again(id, at).call(() -> waiting.restart(id, at));
    }

    private static void fence(Caller caller, Issuance issuance, Employee employee) {
        var request = issuance.request();
        if (!caller.sent(request)
                && !caller.appliesBy(request, employee)
                && !caller.is(Role.HR_OFFICER, request.agency())) {
            throw new UnknownIssuance();
        }
    }

    private static void requireInvitable(Issuance issuance) {
        switch (issuance) {
            case Issuance.Approved _, Issuance.Invited _ -> {}
            case Issuance.Open _, Issuance.Issued _, Issuance.Returned _, Issuance.Withdrawn _, Issuance.Expired _ ->
                throw new NotToBeInvited(Stage.of(issuance));
        }
    }

    private Uni<Void> refuseMore(IssuanceId id) {
        return invitations
                .replacedSince(id, clock.instant().minus(HOUR))
                .invoke(count -> {
                    if (count >= settings.invitationsPerHour()) {
                        throw new TooManyInvitations();
                    }
                })
                .replaceWithVoid();
    }
}
