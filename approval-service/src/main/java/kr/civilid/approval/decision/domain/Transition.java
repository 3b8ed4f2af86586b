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

    static <S extends Approval> Transition<S> silent(S to, Instant at) {
        return new Transition<>(to, List.of(), at);
    }
}
