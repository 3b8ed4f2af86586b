package kr.civilid.issuance.enrolment.postgres;

import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.Device;
import kr.civilid.issuance.enrolment.application.Devices;
import kr.civilid.issuance.enrolment.application.EnrolmentNotFound;
import kr.civilid.issuance.enrolment.application.PhoneBoundElsewhere;
import kr.civilid.issuance.enrolment.domain.IdentityMismatches;
import kr.civilid.issuance.enrolment.domain.PinLock;
import kr.civilid.issuance.oauth.application.DpopProofs;
import org.hibernate.reactive.mutiny.Mutiny;

/// Phones in PostgreSQL; "one bound phone per person, one person per bound phone" are unique indexes.
@ApplicationScoped
class PostgresDevices implements Devices {

    @Override
    public Uni<ECKey> deviceKey(IssuanceId id) {
        return find(id).map(Device::key);
    }

    @Override
    public Uni<Optional<Device>> bound(IssuanceId id) {
        return row(id, LockModeType.NONE)
                .map(row -> Optional.of(row.held()))
                .onFailure(EnrolmentNotFound.class)
                .recoverWithItem(Optional::empty);
    }

    @Override
    public Uni<Device> find(IssuanceId id) {
        return Panache.withSession(() -> row(id, LockModeType.NONE).map(DeviceRow::held));
    }

    @Override
    public Uni<Device> lock(IssuanceId id) {
        return row(id, LockModeType.PESSIMISTIC_WRITE).map(DeviceRow::held);
    }

    @Override
    public Uni<Optional<IssuanceId>> bind(Device device, Instant at) {
        return Panache.getSession()
                .flatMap(session -> refuseAnothers(session, device)
                        .chain(() -> unbind(session, device, at))
                        .call(() -> session.persist(DeviceRow.of(device, at)))
                        .call(session::flush));
    }

    @Override
    public Uni<Void> setPin(IssuanceId id, ECKey pinKey) {
        return change(id, row -> row.pinJwk = pinKey.toJSONString());
    }

    @Override
    public Uni<Void> keep(IssuanceId id, PinLock pinLock) {
        return change(id, row -> {
            row.pinFailures = pinLock.failures();
            row.unlockedAt = pinLock.unlockedAt().orElse(null);
        });
    }

    @Override
    public Uni<Void> keep(IssuanceId id, IdentityMismatches mismatches) {
        return change(id, row -> {
            row.identityMismatches = mismatches.count();
            row.identityMismatchedAt = mismatches.first().orElse(null);
        });
    }

    private static Uni<Void> refuseAnothers(Mutiny.Session session, Device device) {
        return session.createNativeQuery("""
                        select count(*) from device
                        where thumbprint = :thumbprint and person_id <> :person and unbound_at is null""", Long.class)
                .setParameter("thumbprint", DpopProofs.thumbprint(device.key()))
                .setParameter("person", device.person().value())
                .getSingleResult()
                .invoke(others -> {
                    if (others > 0) {
                        throw new PhoneBoundElsewhere();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Optional<IssuanceId>> unbind(Mutiny.Session session, Device device, Instant at) {
        return session.createNativeQuery("""
                        with unbound as (
                            update device set unbound_at = :at where person_id = :person and unbound_at is null
                            returning issuance_id, thumbprint)
                        select issuance_id from unbound where thumbprint <> :thumbprint""", UUID.class)
                .setParameter("at", at)
                .setParameter("person", device.person().value())
                .setParameter("thumbprint", DpopProofs.thumbprint(device.key()))
                .getResultList()
                .map(others -> others.stream().findFirst().map(IssuanceId::new));
    }

    private static Uni<Void> change(IssuanceId id, Consumer<DeviceRow> change) {
        return Panache.getSession()
                .flatMap(session -> session.find(DeviceRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                        .onItem()
                        .ifNull()
                        .failWith(EnrolmentNotFound::new)
                        .invoke(change)
                        .call(session::flush)
                        .invoke(session::detach)
                        .replaceWithVoid());
    }

    /// Detached at once: a row that stays in the session would hide from a later step what others have done to it.
    private static Uni<DeviceRow> row(IssuanceId id, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> session.find(DeviceRow.class, id.value(), lock)
                        .map(row -> {
                            if (row == null || row.unboundAt != null) {
                                throw new EnrolmentNotFound();
                            }
                            return row;
                        })
                        .invoke(session::detach));
    }
}
