package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.notification.delivery.application.Deliveries.Claimed;
import kr.civilid.notification.delivery.application.Deliveries.Terms;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Route;
import org.hibernate.reactive.mutiny.Mutiny;

/// Takes messages to be sent, under the locks of their rows.
@ApplicationScoped
class Claiming {

    /// The order of the index `message_to_send`.
    private static final String CODES_FIRST =
            "(notice not in ('INVITATION', 'TRANSACTION_CODE')), coalesce(send_at, due_at), id";

    private static final String LEAST_TO_LOSE =
            "gateway is null, notice in ('INVITATION', 'TRANSACTION_CODE'), coalesce(send_at, due_at), id";

    private final MessageRows rows;
    private final Contents contents;

    Claiming(MessageRows rows, Contents contents) {
        this.rows = rows;
        this.contents = contents;
    }

    /// The lease need not reach the disk: a claim that a crash takes back is claimed again, under the same key. The
    /// choice between gateways must: under the same key the other one would send it a second time.
    Uni<List<MessageRow>> due(Route route, int limit, Instant now, Terms terms) {
        return Panache.getSession()
                .flatMap(session -> commit(session, terms)
                        .flatMap(_ -> session.createNativeQuery("""
                                select * from message
                                where state = 'QUEUED' and coalesce(send_at, due_at) <= :now
                                and (gateway = :gateway
                                     or gateway is null and (kind = 'SMS' and :sms or kind = 'LMS' and :lms))
                                order by %s
                                limit :limit for update skip locked""".formatted(order(route)), MessageRow.class)
                                .setParameter("now", now)
                                .setParameter("gateway", route.gateway().name())
                                .setParameter("sms", route.sms())
                                .setParameter("lms", route.lms())
                                .setParameter("limit", limit)
                                .getResultList()));
    }

    private static String order(Route route) {
        return route.trial() ? LEAST_TO_LOSE : CODES_FIRST;
    }

    private static Uni<Integer> commit(Mutiny.Session session, Terms terms) {
        return terms.durable()
                ? Uni.createFrom().item(0)
                : session.createNativeQuery("set local synchronous_commit = off")
                        .executeUpdate();
    }

    Uni<List<Claimed>> lease(List<MessageRow> due, Route route, Instant now, Terms terms) {
        return Sent.to(due, now)
                .flatMap(sent -> Due.of(due, contents).flatMap(read -> lease(read, sent, route, now, terms)));
    }

    private Uni<List<Claimed>> lease(List<Due> due, Sent sent, Route route, Instant now, Terms terms) {
        var claimed = new ArrayList<Claimed>();
        var lost = Uni.createFrom().voidItem();
        for (var each : due) {
            var row = each.row();
            var hopeless = each.hopeless(now, terms.keyMemory());
            if (hopeless.isPresent()) {
                var given = Message.unsent(row.held().about(), hopeless.get(), now);
                lost = lost.flatMap(_ -> rows.advance(row, given));
                continue;
            }
            var held = each.held(sent, now, terms.restraint());
            if (held.isPresent()) {
                row.restUntil(held.get());
            } else if (each.reading() instanceof Reading.Read(var content)
                    && row.held() instanceof Message.Queued message) {
                start(row, sent, now);
                claimed.add(leased(row, message, content, each.agency(), route, now, terms));
            }
        }
        return lost.replaceWith(claimed);
    }

    private static void start(MessageRow row, Sent sent, Instant now) {
        if (row.attempts == 0) {
            row.startedAt = now;
            sent.add(row.phoneKey, now);
        }
    }

    private static Claimed leased(
            MessageRow row,
            Message.Queued message,
            Content content,
            Optional<AgencyCode> agency,
            Route route,
            Instant now,
            Terms terms) {
        var first = row.gateway == null;
        if (first) {
            row.gateway = route.gateway();
            row.pinnedAt = now;
        }
        row.attempts++;
        row.restUntil(now.plus(terms.lease()));
        return new Claimed(message, content, route.gateway(), first, row.attempts, agency);
    }
}
