package kr.civilid.events.access.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kr.civilid.events.access.chain.Lane;
import kr.civilid.events.access.chain.Seal;
import org.hibernate.reactive.mutiny.Mutiny;

/// Finds a lane that is free. Nobody waits for one, so no transaction can wait for another in a circle; where all are
/// taken a new one begins, and a month has as many as there were ever transactions at once.
@ApplicationScoped
class FreeLanes {

    private static final String TAKE = """
            select lane || ' ' || seq || ' ' || encode(head, 'hex') from access_lane
            where month = :month and key_id = :key and dropped_at is null
            order by lane limit 1 for update skip locked""";
    private static final String MONTH = "select cast(access_month(:month) as text)";
    private static final String BEGIN =
            "insert into access_lane (month, key_id, seq, head) values (:month, :key, 0, '') returning lane";

    private final Seal seal;

    FreeLanes(Seal seal) {
        this.seal = seal;
    }

    /// Held until the end of the transaction.
    Uni<Lane> take(Mutiny.Session session, LocalDate month) {
        return session.createNativeQuery(TAKE, String.class)
                .setParameter("month", month)
                .setParameter("key", seal.keyId())
                .getResultList()
                .flatMap(free -> free.isEmpty()
                        ? begin(session, month)
                        : Uni.createFrom().item(lane(month, free.getFirst())));
    }

    private Lane lane(LocalDate month, String row) {
        var parts = row.split(" ", -1);
        return new Lane(Long.parseLong(parts[0]), month, seal.keyId(), Long.parseLong(parts[1]), parts[2]);
    }

    /// The first lane of a month is also where a partition is found missing that nobody made ahead.
    private Uni<Lane> begin(Mutiny.Session session, LocalDate month) {
        return session.createNativeQuery(MONTH, String.class)
                .setParameter("month", month)
                .getResultList()
                .chain(() -> session.createNativeQuery(BEGIN, Long.class)
                        .setParameter("month", month)
                        .setParameter("key", seal.keyId())
                        .getSingleResult())
                .map(lane -> new Lane(lane, month, seal.keyId(), 0, Seal.NOTHING));
    }
}
