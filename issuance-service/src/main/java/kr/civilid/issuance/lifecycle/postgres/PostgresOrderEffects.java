package kr.civilid.issuance.lifecycle.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.lifecycle.application.OrderEffects;
import kr.civilid.issuance.lifecycle.domain.Effect;
import kr.civilid.issuance.lifecycle.domain.Effects;
import kr.civilid.issuance.lifecycle.domain.OrderKind;

/// Read anew each time: an agency's change counts from the next order on.
@ApplicationScoped
class PostgresOrderEffects implements OrderEffects {

    private static final String DEFAULT = "*";

    @Override
    public Uni<Table> table() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select agency, kind, action, reason from order_effect", Object[].class)
                        .getResultList())
                .map(PostgresOrderEffects::table);
    }

    private static Table table(List<Object[]> rows) {
        var byAgency = rows.stream()
                .collect(groupingBy(
                        row -> (String) row[0],
                        toMap(row -> OrderKind.valueOf((String) row[1]), PostgresOrderEffects::effect)));
        var usual = byAgency.getOrDefault(DEFAULT, Map.of());
        byAgency.remove(DEFAULT);
        return new Table(
                new Effects(usual),
                byAgency.entrySet().stream()
                        .collect(toMap(own -> new AgencyCode(own.getKey()), own -> over(usual, own.getValue()))));
    }

    private static Effect effect(Object[] row) {
        return new Effect(
                Effect.Action.valueOf((String) row[2]),
                Optional.ofNullable((String) row[3]).map(Reason::valueOf));
    }

    private static Effects over(Map<OrderKind, Effect> usual, Map<OrderKind, Effect> own) {
        var all = new HashMap<>(usual);
        all.putAll(own);
        return new Effects(all);
    }
}
