package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.application.Messages;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Transition;

@ApplicationScoped
class PostgresMessages implements Messages {

    private final MessageRows rows;

    PostgresMessages(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> add(Message.Queued message, Content content) {
        return rows.add(message, content);
    }

    @Override
    public Uni<Void> add(Transition settled) {
        return rows.add(settled);
    }

    @Override
    public Uni<List<Message>> of(IssuanceId issuanceId) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from MessageRow where issuanceId = :issuance order by id", MessageRow.class)
                        .setParameter("issuance", issuanceId.value())
                        .getResultList())
                .map(found -> found.stream().map(MessageRow::held).toList()));
    }
}
