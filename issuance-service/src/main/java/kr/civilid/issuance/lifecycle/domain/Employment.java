package kr.civilid.issuance.lifecycle.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.credential.domain.Hold;

/// What all personnel orders about a person come to on a day. The same orders come to the same, in whatever order they
/// arrive.
///
/// `suspensions` tells since when for what reason; `changedOn` when what an ID says changed last.
public record Employment(boolean ended, Map<Reason, LocalDate> suspensions, Optional<LocalDate> changedOn) {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /// No order speaks of them.
    public static final Employment UNTOUCHED = new Employment(false, Map.of(), Optional.empty());

    public static Employment of(Collection<PersonnelOrder> orders, Effects effects, LocalDate today) {
        var ended = false;
        var suspensions = new EnumMap<Reason, LocalDate>(Reason.class);
        var changedOn = Optional.<LocalDate>empty();
        for (var order : new OrderBook(orders, today).inEffect()) {
            var effect = effects.of(order.kind());
            switch (effect.action()) {
                case SUSPEND -> effect.reason().ifPresent(why -> suspensions.putIfAbsent(why, order.effectiveDate()));
                case RESUME -> {
                    effect.reason().ifPresent(suspensions::remove);
                    ended &= effect.reason()
                            .filter(Reason.EMPLOYMENT_ENDED::equals)
                            .isEmpty();
                }
                case NEEDS_RENEWAL -> changedOn = Optional.of(order.effectiveDate());
                case REVOKE -> {
                    // Whoever comes back does not come back on leave.
                    suspensions.clear();
                    ended = true;
                }
                case NONE -> {}
            }
        }
        return new Employment(ended, suspensions, changedOn);
    }

    /// What keeps an ID suspended.
    public List<Hold> holds() {
        return suspensions.entrySet().stream()
                .map(entry -> Hold.byOrder(entry.getKey(), start(entry.getValue())))
                .toList();
    }

    /// Whether an ID applied for at `requestedAt` says what has changed since.
    public boolean outdates(Instant requestedAt) {
        return changedOn.map(Employment::start).filter(requestedAt::isBefore).isPresent();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SEOUL).toInstant();
    }
}
