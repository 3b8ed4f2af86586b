package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.Deliveries;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Receipt;
import kr.civilid.notification.delivery.domain.Route;
import kr.civilid.notification.delivery.domain.Transition;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresDeliveries implements Deliveries {

    /// As [MessageRow#restUntil].
    private static final String REST = """
            due_at = case when due_at is not null then cast(:due as timestamptz) end,
            send_at = case when due_at is null then cast(:due as timestamptz) end""";

    private final MessageRows rows;
    private final Claiming claiming;

    PostgresDeliveries(MessageRows rows, Claiming claiming) {
        this.rows = rows;
        this.claiming = claiming;
    }

    @Override
    public List<Claimed> claim(Route route, int limit, Instant now, Terms terms) {
        return Waiting.until(
                () -> claiming.due(route, limit, now, terms).flatMap(due -> claiming.lease(due, route, now, terms)));
    }

    @Override
    public List<MessageId> overdue(int limit, Instant now) {
        return Waiting.until(() -> session(session -> session.createNativeQuery("""
                                select id from message where state = 'QUEUED' and expires_at <= :now
                                order by expires_at limit :limit""", UUID.class)
                        .setParameter("now", now)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(ids -> ids.stream().map(MessageId::new).toList()));
    }

    @Override
    public void advance(MessageId id, Step step) {
        Waiting.until(() -> session(
                        session -> session.find(MessageRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .flatMap(row -> row == null
                        ? Uni.createFrom().voidItem()
                        : step.from(row.held())
                                .map(transition -> rows.advance(row, transition))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    @Override
    public void postpone(MessageId id, Instant due) {
        Waiting.until(() -> session(session -> session.createNativeQuery("""
                                update message set %s where id = :id and state = 'QUEUED'""".formatted(REST))
                .setParameter("due", due)
                .setParameter("id", id.value())
                .executeUpdate()));
    }

    @Override
    public void release(Claimed claimed, Instant due) {
        Waiting.until(() -> session(session -> session.createNativeQuery("""
                                update message set %s, gateway = null, pinned_at = null
                                where id = :id and state = 'QUEUED' and attempts = :attempts""".formatted(REST))
                .setParameter("due", due)
                .setParameter("id", claimed.message().about().id().value())
                .setParameter("attempts", claimed.attempts())
                .executeUpdate()));
    }

    /// Should the answer to the submit be committed just now, unseen by this transaction, the receipt is kept and
    /// found again by [#kept].
    @Override
    public void receive(Receipt receipt) {
        Waiting.until(() -> session(session -> session.createNativeQuery("""
                                select * from message where gateway_id = :gateway
                                order by accepted_at desc limit 1 for update""", MessageRow.class)
                        .setParameter("gateway", receipt.gatewayId())
                        .getResultList())
                .flatMap(found -> found.isEmpty() ? keep(receipt) : settle(found.getFirst(), receipt)));
    }

    private Uni<Void> settle(MessageRow row, Receipt receipt) {
        var transition = switch (row.held()) {
            case Message.Accepted accepted -> Optional.of(receipt.settle(accepted));
            // Repeated; the first receipt stands.
            case Message.Queued _, Message.Delivered _, Message.Undeliverable _ -> Optional.<Transition>empty();
        };
        return transition
                .map(step -> rows.advance(row, step))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .flatMap(_ -> session(session -> session.createMutationQuery("delete ReceiptRow where gatewayId = :id")
                        .setParameter("id", receipt.gatewayId())
                        .executeUpdate()))
                .replaceWithVoid();
    }

    private static Uni<Void> keep(Receipt receipt) {
        return session(session -> session.createNativeQuery("""
                                insert into receipt (gateway_id, failure, at)
                                values (:gateway, nullif(:failure, ''), :at) on conflict do nothing""")
                        .setParameter("gateway", receipt.gatewayId())
                        .setParameter("failure", receipt.failure().orElse(""))
                        .setParameter("at", receipt.at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public List<Receipt> kept(int limit) {
        return Waiting.until(() -> session(session -> session.createNativeQuery("""
                                select r.* from receipt r
                                where exists (select from message m where m.gateway_id = r.gateway_id)
                                limit :limit""", ReceiptRow.class)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(found -> found.stream().map(ReceiptRow::held).toList()));
    }

    @Override
    public void forgetWords(Instant now) {
        Waiting.until(() -> session(session -> session.createMutationQuery("delete KeptWordsRow where until <= :now")
                .setParameter("now", now)
                .executeUpdate()));
    }

    @Override
    public long backlog() {
        return Waiting.until(() -> session(session -> session.createSelectionQuery(
                        "select count(*) from MessageRow where state = QUEUED", Long.class)
                .getSingleResult()));
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().flatMap(work::apply);
    }
}
