package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.ApprovalEvent;

/// A step taken: the state reached and the events that announce it, stored and published together or not at all.
/// Closing says nothing: issuance-service, whose withdrawal it follows, has said it already.
public record Transition<S extends Approval>(S to, List<ApprovalEvent> events, Instant at) {

    public Transition {
        events = List.copyOf(events);
    }

    static <S extends Approval> Transition<S> said(S to, ApprovalEvent event) {
        return new Transition<>(to, List.of(event), event.at());
    }

    /// 대결: says besides that somebody acted in another's name.
    static <S extends Approval> Transition<S> said(S to, ApprovalEvent event, Decision decision) {
        return decision.authority()
                .inTheNameOf()
                .map(_ -> new ApprovalEvent.ActedFor(event.issuanceId(), decision.step(), decision.at()))
                .map(acted -> new Transition<>(to, List.of(acted, event), event.at()))
                .orElseGet(() -> said(to, event));
    }

    static <S extends Approval> Transition<S> silent(S to, Instant at) {
        return new Transition<>(to, List.of(), at);
    }
}
