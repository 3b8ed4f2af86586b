package kr.civilid.approval.evidence.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.application.Accesses;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.evidence.application.EvidenceRecords;
import kr.civilid.approval.evidence.application.ReadEvidence;
import kr.civilid.approval.evidence.application.Signatures;
import kr.civilid.approval.evidence.domain.Statement;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import org.hibernate.reactive.mutiny.Mutiny;

/// The caller holds the lock of the approval, so nobody else adds to its chain meanwhile.
@ApplicationScoped
class PostgresEvidence implements EvidenceRecords {

    private static final String KEY = """
            insert into evidence_key (kid, jwk) values (:kid, :jwk) on conflict do nothing
            """;
    private static final String KNOWN = """
            select count(*) > 0 from application_content where issuance_id = :id and agency = :agency
            """;
    private static final String KEYS = """
            select k.jwk from evidence_key k
            where k.kid in (select e.kid from evidence e where e.issuance_id = :id) order by k.kid
            """;

    private final Signatures signatures;
    private final Accesses accesses;
    private final Salts salts;

    PostgresEvidence(Signatures signatures, Accesses accesses, Salts salts) {
        this.signatures = signatures;
        this.accesses = accesses;
        this.salts = salts;
    }

    @Override
    public Uni<Void> add(Statement decided) {
        return Panache.getSession()
                .flatMap(session -> chain(session, decided.issuanceId())
                        .flatMap(chain -> {
                            var number = chain.size() + 1;
                            var previous = chain.isEmpty()
                                    ? Optional.<Digest>empty()
                                    : Optional.of(ReadEvidence.hash(chain.getLast().jws));
                            return salts.toSignWith(session, decided.issuanceId())
                                    .flatMap(salt -> signatures.sign(
                                            ReadEvidence.RECORD, decided.claims(number, previous, salt)))
                                    .map(jws -> EvidenceRow.of(decided, number, jws, signatures.keyId()));
                        })
                        .call(() -> session.createNativeQuery(KEY)
                                .setParameter("kid", signatures.keyId())
                                .setParameter("jwk", signatures.publicKey())
                                .executeUpdate())
                        .flatMap(session::persist));
    }

    @Override
    public Uni<Optional<Kept>> of(IssuanceId id, Access access) {
        var agency = access.visit().official().agency().digits();
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KNOWN, Boolean.class)
                        .setParameter("id", id.value())
                        .setParameter("agency", agency)
                        .getSingleResult()
                        .flatMap(known -> Boolean.TRUE.equals(known)
                                ? kept(session, id)
                                        .call(() -> accesses.add(access, List.of(id)))
                                        .map(Optional::of)
                                : Uni.createFrom().item(Optional.<Kept>empty()))));
    }

    private Uni<Kept> kept(Mutiny.Session session, IssuanceId id) {
        return chain(session, id)
                .flatMap(chain -> session.createNativeQuery(KEYS, String.class)
                        .setParameter("id", id.value())
                        .getResultList()
                        .flatMap(keys -> salts.of(session, id)
                                .map(salt -> new Kept(
                                        chain.stream().map(row -> row.jws).toList(), keys, salt))));
    }

    private static Uni<List<EvidenceRow>> chain(Mutiny.Session session, IssuanceId id) {
        return session.createNamedQuery(EvidenceRow.CHAIN, EvidenceRow.class)
                .setParameter("id", id.value())
                .getResultList();
    }
}
