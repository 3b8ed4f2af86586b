package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.civilid.notification.delivery.application.Retention;

@ApplicationScoped
class PostgresRetention implements Retention {

    private static final String OF_MESSAGES = """
            update message set %1$s where id in (
                select id from message where %2$s and state <> 'QUEUED' and queued_at < :then
                order by queued_at limit :limit for update skip locked)""";
    private static final String RECIPIENTS = OF_MESSAGES.formatted("recipient = ''", "recipient <> ''");
    private static final String PHONE_HASHES = OF_MESSAGES.formatted("phone_key = null", "phone_key is not null");
    private static final String RECEIPTS = """
            delete from receipt where gateway_id in (
                select gateway_id from receipt where at < :then limit :limit for update skip locked)""";

    @Override
    public int forget(Kind kind, Instant then, int atMost) {
        return Waiting.until(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement(kind))
                        .setParameter("then", then)
                        .setParameter("limit", atMost)
                        .executeUpdate()));
    }

    private static String statement(Kind kind) {
        return switch (kind) {
            case RECIPIENTS -> RECIPIENTS;
            case PHONE_HASHES -> PHONE_HASHES;
            case RECEIPTS -> RECEIPTS;
        };
    }
}
