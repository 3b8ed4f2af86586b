package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Receipt;
import kr.civilid.notification.delivery.domain.Restraint;
import kr.civilid.notification.delivery.domain.Route;
import kr.civilid.notification.delivery.domain.Transition;
import kr.civilid.notification.delivery.domain.Visit;

/// The twin of the database: the same rules of claiming, settling and keeping receipts, without one.
public final class InMemoryMessages implements Messages, Deliveries, Resends, Agencies, Erasures, Accesses {

    public final Map<MessageId, Message> messages = new LinkedHashMap<>();
    public final List<NotificationEvent> announced = new ArrayList<>();
    public final Map<MessageId, Content> texts = new HashMap<>();
    public final Map<MessageId, Instant> due = new HashMap<>();
    public final List<Receipt> receipts = new ArrayList<>();
    public final Map<IssuanceId, AgencyCode> agencies = new HashMap<>();
    public final List<Visit> visits = new ArrayList<>();
    public final List<Act> acts = new ArrayList<>();
    public final Map<MessageId, Instant> keptUntil = new HashMap<>();
    private final Map<MessageId, Instant> started = new HashMap<>();
    public final Map<MessageId, Pin> pins = new HashMap<>();
    private final Map<MessageId, Integer> attempts = new HashMap<>();
    private int failures;

    /// Where a message was tried, and may still be.
    public record Pin(Gateway gateway, Instant at) {}

    /// The next `times` steps are not committed.
    public void failToStore(int times) {
        failures = times;
    }

    /// Words of one SMS.
    public static Draft sms(String words) {
        return new Draft(1, words, Optional.empty(), List.of());
    }

    public QueueMessage queue(SettableClock clock) {
        return new QueueMessage(this, clock);
    }

    @Override
    public synchronized Uni<Void> add(Message.Queued message, Content content) {
        texts.put(message.about().id(), content);
        messages.put(message.about().id(), message);
        due.put(message.about().id(), message.about().queuedAt());
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<Void> add(Transition settled) {
        take(settled);
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<List<Message>> of(IssuanceId issuanceId) {
        return Uni.createFrom()
                .item(messages.values().stream()
                        .filter(message -> message.about().issuanceId().equals(issuanceId))
                        .toList());
    }

    @Override
    public synchronized List<Claimed> claim(Route route, int limit, Instant now, Terms terms) {
        var found = messages.values().stream()
                .filter(Message.Queued.class::isInstance)
                .map(Message.Queued.class::cast)
                .filter(message ->
                        !due.getOrDefault(message.about().id(), Instant.MAX).isAfter(now))
                .filter(message -> mayLeave(message, route))
                .sorted(order(route))
                .limit(limit)
                .toList();
        return found.stream()
                .flatMap(message -> claim(message, route, now, terms).stream())
                .toList();
    }

    private Comparator<Message.Queued> order(Route route) {
        var codesFirst = Comparator.<Message.Queued, Boolean>comparing(
                message -> Restraint.counted(message.about().notice()));
        return route.trial()
                ? Comparator.<Message.Queued, Boolean>comparing(
                                message -> !pins.containsKey(message.about().id()))
                        .thenComparing(codesFirst.reversed())
                : codesFirst;
    }

    private boolean mayLeave(Message.Queued message, Route route) {
        var pin = pins.get(message.about().id());
        return pin == null ? route.takes(message.about().kind()) : pin.gateway() == route.gateway();
    }

    private Optional<Instant> held(Message.Queued message, Instant now, Restraint restraint) {
        var about = message.about();
        var phone = texts.get(about.id()).to();
        var earlier = started.entrySet().stream()
                .filter(entry -> texts.get(entry.getKey()).to().equals(phone))
                .map(Map.Entry::getValue)
                .filter(now.minus(Restraint.HOUR)::isBefore)
                .toList();
        return restraint
                .quietUntil(about.notice(), now)
                .or(() -> started.containsKey(about.id())
                        ? Optional.empty()
                        : restraint.fullUntil(about.notice(), earlier));
    }

    private Optional<Claimed> claim(Message.Queued message, Route route, Instant now, Terms terms) {
        var id = message.about().id();
        var pin = pins.get(id);
        if (pin != null && !pin.at().plus(terms.keyMemory()).isAfter(now)) {
            take(message.giveUp(Message.OUTCOME_UNKNOWN, now));
            return Optional.empty();
        }
        var held = held(message, now, terms.restraint());
        if (held.isPresent()) {
            due.put(id, held.get());
            return Optional.empty();
        }
        started.putIfAbsent(id, now);
        pins.putIfAbsent(id, new Pin(route.gateway(), now));
        due.put(id, now.plus(terms.lease()));
        return Optional.of(new Claimed(
                message,
                texts.get(id),
                route.gateway(),
                pin == null,
                attempts.merge(id, 1, Integer::sum),
                Optional.ofNullable(agencies.get(message.about().issuanceId()))));
    }

    @Override
    public synchronized List<MessageId> overdue(int limit, Instant now) {
        return messages.values().stream()
                .filter(message -> message instanceof Message.Queued queued && queued.expired(now))
                .map(message -> message.about().id())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void advance(MessageId id, Step step) {
        if (failures > 0) {
            failures--;
            throw new NotStored(new IllegalStateException("the database went away"));
        }
        Optional.ofNullable(messages.get(id)).flatMap(step::from).ifPresent(this::take);
    }

    @Override
    public synchronized void postpone(MessageId id, Instant until) {
        due.put(id, until);
    }

    @Override
    public synchronized void release(Claimed claimed, Instant until) {
        var id = claimed.message().about().id();
        if (attempts.getOrDefault(id, 0) == claimed.attempts()) {
            pins.remove(id);
            due.put(id, until);
        }
    }

    @Override
    public synchronized void receive(Receipt receipt) {
        var accepted = messages.values().stream()
                .filter(Message.Accepted.class::isInstance)
                .map(Message.Accepted.class::cast)
                .filter(message -> message.gatewayId().equals(receipt.gatewayId()))
                .findFirst();
        accepted.map(receipt::settle).ifPresentOrElse(this::take, () -> receipts.add(receipt));
    }

    @Override
    public synchronized List<Receipt> kept(int limit) {
        var found = receipts.stream()
                .filter(receipt -> messages.values().stream()
                        .anyMatch(message -> message instanceof Message.Accepted accepted
                                && accepted.gatewayId().equals(receipt.gatewayId())))
                .toList();
        receipts.removeAll(found);
        return found;
    }

    @Override
    public synchronized long backlog() {
        return messages.values().stream()
                .filter(Message.Queued.class::isInstance)
                .count();
    }

    @Override
    public synchronized Uni<Void> remember(IssuanceId issuanceId, AgencyCode agency, PersonId person) {
        agencies.put(issuanceId, agency);
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<Boolean> owns(AgencyCode agency, IssuanceId issuanceId) {
        return Uni.createFrom().item(agency.equals(agencies.get(issuanceId)));
    }

    @Override
    public Uni<Boolean> hold(AgencyCode agency, IssuanceId issuanceId) {
        return owns(agency, issuanceId);
    }

    @Override
    public synchronized Uni<Optional<Message>> find(MessageId id) {
        return Uni.createFrom().item(Optional.ofNullable(messages.get(id)));
    }

    @Override
    public synchronized Uni<Optional<Message>> waiting(MessageId of) {
        return Uni.createFrom()
                .item(messages.values().stream()
                        .filter(message -> message instanceof Message.Queued
                                && message.about().resendOf().equals(Optional.of(of)))
                        .findFirst());
    }

    @Override
    public synchronized Uni<Long> since(Instant then, IssuanceId issuanceId) {
        return Uni.createFrom()
                .item(messages.values().stream()
                        .map(Message::about)
                        .filter(about -> about.issuanceId().equals(issuanceId)
                                && about.resendOf().isPresent()
                                && about.queuedAt().isAfter(then))
                        .count());
    }

    @Override
    public synchronized Uni<Optional<Content>> words(MessageId id, Instant now) {
        return Uni.createFrom()
                .item(Optional.ofNullable(keptUntil.get(id))
                        .filter(now::isBefore)
                        .map(_ -> texts.get(id)));
    }

    @Override
    public synchronized Uni<Void> forgetCodes(IssuanceId issuanceId) {
        keptUntil.keySet().removeIf(id -> {
            var about = messages.get(id).about();
            return about.issuanceId().equals(issuanceId) && !Restraint.counted(about.notice());
        });
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<Void> forget(IssuanceId issuanceId, PersonId person, Instant at) {
        List.copyOf(messages.values()).stream()
                .filter(message -> message.about().issuanceId().equals(issuanceId))
                .forEach(message -> {
                    if (message instanceof Message.Queued queued) {
                        take(queued.giveUp("ERASED", at));
                    }
                    keptUntil.remove(message.about().id());
                    texts.remove(message.about().id());
                });
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized void forgetWords(Instant now) {
        keptUntil.values().removeIf(until -> !until.isAfter(now));
    }

    @Override
    public synchronized Uni<Void> add(Visit visit, Act act, IssuanceId whose, Instant at) {
        visits.add(visit);
        acts.add(act);
        return Uni.createFrom().voidItem();
    }

    private void take(Transition transition) {
        var about = transition.to().about();
        if (messages.get(about.id()) instanceof Message.Queued) {
            var until = transition.event().at().plus(Duration.ofDays(1));
            keptUntil.put(about.id(), until.isBefore(about.expiresAt()) ? until : about.expiresAt());
        }
        messages.put(about.id(), transition.to());
        announced.add(transition.event());
    }
}
