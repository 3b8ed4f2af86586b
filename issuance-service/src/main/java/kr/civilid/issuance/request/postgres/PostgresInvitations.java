package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.request.application.Invitations;
import kr.civilid.issuance.request.domain.InvitationCode;
import org.hibernate.reactive.mutiny.Mutiny;

/// Invitations in PostgreSQL. A guess is counted before it is weighed, in one statement, so that a thousand at once
/// are still five.
@ApplicationScoped
class PostgresInvitations implements Invitations {

    private final PostgresPersons persons;
    private final Secret secret;
    private final Clock clock;

    PostgresInvitations(PostgresPersons persons, Secret secret, Clock clock) {
        this.persons = persons;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(IssuanceId id, String employeeNumber, InvitationCode code, Instant expiresAt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into invitation (issuance_id, number_hash, code_hash, expires_at)
                                values (:id, :number, :code, :expiresAt) on conflict do nothing""")
                        .setParameter("id", id.value())
                        .setParameter("number", persons.numberHash(employeeNumber))
                        .setParameter("code", codeHash(id.value(), code))
                        .setParameter("expiresAt", expiresAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> replace(IssuanceId id, InvitationCode code, Instant expiresAt, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                with noted as (insert into invitation_renewal (issuance_id, at) values (:id, :at))
                                update invitation set code_hash = :code, expires_at = :expiresAt, guesses = 0
                                where issuance_id = :id and redeemed_at is null""")
                        .setParameter("id", id.value())
                        .setParameter("code", codeHash(id.value(), code))
                        .setParameter("expiresAt", expiresAt)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> replacedSince(IssuanceId id, Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from invitation_renewal where issuance_id = :id and at > :since",
                                Long.class)
                        .setParameter("id", id.value())
                        .setParameter("since", since)
                        .getSingleResult())
                .map(Long::intValue);
    }

    @Override
    public Uni<Optional<IssuanceId>> guess(String employeeNumber, InvitationCode code) {
        var number = persons.numberHash(employeeNumber);
        return Panache.getSession()
                .flatMap(session -> counted(session, number)
                        .map(candidates -> candidates.stream()
                                .filter(row -> matches((String) row[1], codeHash((UUID) row[0], code)))
                                .map(row -> new IssuanceId((UUID) row[0]))
                                .findFirst())
                        // Every guess leaves a row: without it, a number that is known would answer later than one that
                        // is not.
                        .call(right -> note(session, number, right.isPresent()))
                        .call(right -> right.map(id -> redeem(session, id))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<List<Object[]>> counted(Mutiny.Session session, String number) {
        return session.createNativeQuery("""
                        with counted as (
                            update invitation i set guesses = guesses + 1
                            from issuance s
                            where i.number_hash = :number and i.expires_at > :now
                                and i.guesses < 5 and s.id = i.issuance_id
                                and (i.redeemed_at is null and s.stage in ('APPROVED', 'INVITED')
                                    or i.redeemed_at is not null and s.stage = 'ENROLLED')
                            returning i.issuance_id, i.code_hash)
                        select issuance_id, code_hash from counted""", Object[].class)
                .setParameter("number", number)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private Uni<Void> note(Mutiny.Session session, String number, boolean right) {
        return session.createNativeQuery(
                        "insert into invitation_guess (number_hash, right_one, at) values (:number, :right, :at)")
                .setParameter("number", number)
                .setParameter("right", right)
                .setParameter("at", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> redeem(Mutiny.Session session, IssuanceId id) {
        return session.createNativeQuery("update invitation set redeemed_at = :at where issuance_id = :id")
                .setParameter("at", clock.instant())
                .setParameter("id", id.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private String codeHash(UUID issuance, InvitationCode code) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secret.mac(
                        "invitation",
                        issuance.toString().getBytes(StandardCharsets.US_ASCII),
                        code.text().getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean matches(String kept, String given) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
