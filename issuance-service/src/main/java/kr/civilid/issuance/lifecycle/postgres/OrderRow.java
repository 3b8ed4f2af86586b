package kr.civilid.issuance.lifecycle.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.application.PersonnelOrders.Arriving;
import kr.civilid.issuance.lifecycle.domain.OrderKind;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder.Amendment;
import org.jspecify.annotations.Nullable;

/// A personnel order at rest. The columns of an amendment are null for every other kind.
@JsonNaming(SnakeCaseStrategy.class)
record OrderRow(
        long arrival,
        String hrSystem,
        String orderId,
        String contentHash,
        UUID personId,
        OrderKind kind,
        LocalDate effectiveDate,
        @Nullable String amends,
        @Nullable OrderKind amendedKind,
        @Nullable LocalDate amendedDate,
        Instant receivedAt) {

    static final String COLUMNS = """
            arrival bigint, hr_system text, order_id text, content_hash text, person_id uuid, kind text,
            effective_date date, amends text, amended_kind text, amended_date date, received_at timestamptz""";

    @JsonNaming(SnakeCaseStrategy.class)
    record Key(@Nullable String hrSystem, String orderId) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Content(String orderId, String contentHash) {}

    static OrderRow of(String hrSystem, Arriving arriving, Instant at) {
        var order = arriving.order();
        return new OrderRow(
                order.arrival(),
                hrSystem,
                order.orderId(),
                arriving.content(),
                order.person().value(),
                order.kind(),
                order.effectiveDate(),
                order.amendment().map(Amendment::orderId).orElse(null),
                order.amendment().flatMap(Amendment::kind).orElse(null),
                order.amendment().flatMap(Amendment::effectiveDate).orElse(null),
                at);
    }

    PersonnelOrder held() {
        var amendment = Optional.ofNullable(amends)
                .map(id -> new Amendment(id, Optional.ofNullable(amendedKind), Optional.ofNullable(amendedDate)));
        return new PersonnelOrder(arrival, orderId, new PersonId(personId), kind, effectiveDate, amendment);
    }
}
