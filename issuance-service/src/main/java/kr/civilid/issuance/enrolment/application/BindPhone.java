package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.IdentityMismatches;
import kr.civilid.issuance.enrolment.domain.PhonePlatform;
import kr.civilid.issuance.enrolment.domain.PinLock;
import kr.civilid.issuance.request.application.Invitations;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.InvitationCode;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;

/// 기기 등록: binds the phone that knows employee number and invitation code, and unbinds the old one.
@ApplicationScoped
public class BindPhone {

    private final DeviceEvidence evidence;
    private final Invitations invitations;
    private final Issuances issuances;
    private final Devices devices;
    private final ReplacedPhones replacedPhones;
    private final GrantAccess grantAccess;
    private final IdentityProvider identityProvider;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    BindPhone(
            DeviceEvidence evidence,
            Invitations invitations,
            Issuances issuances,
            Devices devices,
            ReplacedPhones replacedPhones,
            GrantAccess grantAccess,
            IdentityProvider identityProvider,
            Transactions transactions,
            SecureRandom random,
            Clock clock) {
        this.evidence = evidence;
        this.invitations = invitations;
        this.issuances = issuances;
        this.devices = devices;
        this.replacedPhones = replacedPhones;
        this.grantAccess = grantAccess;
        this.identityProvider = identityProvider;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /// `deviceKey` is a JWK, `evidence` the JWS of [DeviceEvidence], `model` what the app calls the phone.
    public record Wanted(
            String employeeNumber,
            String invitationCode,
            PhonePlatform platform,
            Map<String, Object> deviceKey,
            String evidence,
            Optional<String> model) {

        @Override
        public String toString() {
            return "Wanted[***]";
        }
    }

    public record Bound(
            IssuanceId enrolment, Access access, IdentityProvider.Reference identityProvider, String identityNonce) {}

    /// Fails with [KeyRefused], as [DeviceEvidence#check] does, with [InvitationRefused] or [PhoneBoundElsewhere].
    public Uni<Bound> as(Wanted wanted) {
        var key = PhoneKeys.parse(wanted.deviceKey());
        return evidence.check(wanted, key)
                .map(attested -> attested.orModel(wanted.model()))
                // A wrong guess must be committed, so it comes back as an empty result and is refused afterwards.
                .flatMap(attested -> transactions.in(() -> redeem(wanted, attested, key)))
                .map(device -> device.orElseThrow(InvitationRefused::new))
                .flatMap(device -> grantAccess
                        .to(device)
                        .map(access ->
                                new Bound(device.id(), access, identityProvider.reference(), device.identityNonce())));
    }

    private Uni<Optional<Device>> redeem(Wanted wanted, Attested attested, ECKey key) {
        return invitations
                .guess(wanted.employeeNumber(), InvitationCode.typed(wanted.invitationCode()))
                .flatMap(right -> right.map(id -> enrol(id, wanted.platform(), attested, key))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Device>> enrol(IssuanceId id, PhonePlatform platform, Attested attested, ECKey key) {
        var salt = new byte[16];
        random.nextBytes(salt);
        var at = clock.instant();
        return issuances
                // A correct code proves that the text arrived, whatever the gateway's receipt says.
                .advance(
                        id,
                        issuance -> issuance instanceof Issuance.Approved approved
                                ? Optional.of(approved.invite(at))
                                : Optional.empty())
                .chain(() -> issuances.advance(
                        id,
                        issuance -> issuance instanceof Issuance.Invited invited
                                ? Optional.of(invited.enrol(PhoneKeys.commitment(salt, key), at))
                                : Optional.empty()))
                .flatMap(issuance -> issuance instanceof Issuance.Enrolled
                        ? devices.bound(id)
                                .flatMap(bound -> bound.map(device -> again(device, key))
                                        .orElseGet(() ->
                                                bind(device(issuance.request(), platform, attested, key, salt), at)))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /// The phone that is bound already and did not hear so is told again; another one is refused.
    private static Uni<Optional<Device>> again(Device bound, ECKey key) {
        return Uni.createFrom().item(PhoneKeys.same(bound.key(), key) ? Optional.of(bound) : Optional.empty());
    }

    private Device device(Request request, PhonePlatform platform, Attested attested, ECKey key, byte[] salt) {
        return new Device(
                request.id(),
                request.personId(),
                platform,
                attested,
                key,
                salt,
                grantAccess.secret(),
                Optional.empty(),
                PinLock.NEW,
                IdentityMismatches.NONE);
    }

    private Uni<Optional<Device>> bind(Device device, Instant at) {
        return devices.bind(device, at)
                .call(old -> old.map(enrolment -> replacedPhones.rest(enrolment, device.person()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(() -> Optional.of(device));
    }
}
