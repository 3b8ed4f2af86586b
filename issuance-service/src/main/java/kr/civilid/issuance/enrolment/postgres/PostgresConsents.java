package kr.civilid.issuance.enrolment.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.Consents;
import kr.civilid.issuance.enrolment.application.Device;
import kr.civilid.issuance.enrolment.domain.Terms;
import org.hibernate.reactive.mutiny.Mutiny;

/// Consents are only ever added; the phone's row names the last one.
@ApplicationScoped
class PostgresConsents implements Consents {

    private static final String IN_FORCE = """
            select version, korean, english from terms where effective_at <= :at order by effective_at desc limit 1""";
    private static final String GIVEN =
            "select terms_version from device where issuance_id = :id and terms_version is not null";
    private static final String OUTDATED = """
            select w.effective_at from device d
            join terms v on v.version = d.terms_version
            join terms w on w.consent_required and w.effective_at > v.effective_at and w.effective_at <= :at
            where d.issuance_id = :id order by w.effective_at limit 1""";
    private static final String KEEP = """
            with added as (insert into consent (issuance_id, terms_version, terms_hash, signed, given_at)
                values (:id, :version, :hash, :signed, :at))
            update device set terms_version = :version, terms_hash = :hash, consent = :signed, consented_at = :at
            where issuance_id = :id""";
    private static final String WITHDRAW = """
            insert into consent_withdrawal (issuance_id, person_id, proof, at) values (:id, :person, :proof, :at)
            on conflict do nothing""";

    @Override
    public Uni<Terms> inForce(Instant at) {
        return session(session -> session.createNativeQuery(IN_FORCE, Object[].class)
                .setParameter("at", at)
                .getSingleResult()
                .map(row -> new Terms((String) row[0], (String) row[1], (String) row[2])));
    }

    @Override
    public Uni<Optional<String>> given(IssuanceId id) {
        return session(session -> session.createNativeQuery(GIVEN, String.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    @Override
    public Uni<Optional<Instant>> outdatedSince(IssuanceId id, Instant at) {
        return session(session -> session.createNativeQuery(OUTDATED, Instant.class)
                .setParameter("id", id.value())
                .setParameter("at", at)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    @Override
    public Uni<Void> keep(IssuanceId id, Terms terms, String signed, Instant at) {
        return session(session -> session.createNativeQuery(KEEP)
                .setParameter("id", id.value())
                .setParameter("version", terms.version())
                .setParameter("hash", terms.hash().base64url())
                .setParameter("signed", signed)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> withdraw(Device device, String proof, Instant at) {
        return session(session -> session.createNativeQuery(WITHDRAW)
                .setParameter("id", device.id().value())
                .setParameter("person", device.person().value())
                .setParameter("proof", proof)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().flatMap(work::apply);
    }
}
