package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.application.ReissueReasons;
import kr.civilid.issuance.request.domain.ReissueReason;

/// The reason lies with the intake that it came in.
@ApplicationScoped
class PostgresReissueReasons implements ReissueReasons {

    @Override
    public Uni<Optional<ReissueReason>> of(IssuanceId id) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select reissue_reason from intake where issuance_id = ?1 and reissue_reason is not null",
                                String.class)
                        .setParameter(1, id.value())
                        .getResultList())
                .map(found -> found.stream().findFirst().map(ReissueReason::valueOf)));
    }
}
