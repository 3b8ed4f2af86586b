package kr.civilid.approval.decision.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.civilid.approval.personal.application.EndedReasons;

/// A decision repeats the reason of the delegation that it was made by, in a box under the applicant's key. The key
/// lives on, so the box goes.
@ApplicationScoped
class DecisionReasons implements EndedReasons {

    private static final String FORGET = """
            update decision set reason_box = null where id in (
                select id from decision
                where absence_cause = 'DELEGATION' and reason_box is not null
                    and absence_until < cast(cast(:now as timestamptz) at time zone 'Asia/Seoul' as date)
                        - (select keep from retention_period where kind = 'DELEGATION_REASON')
                order by absence_until limit :count for update skip locked)""";

    @Override
    public Uni<Integer> forget(Instant now, int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter("now", now)
                        .setParameter("count", atMost)
                        .executeUpdate());
    }
}
