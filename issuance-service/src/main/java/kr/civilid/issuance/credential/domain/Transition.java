package kr.civilid.issuance.credential.domain;

import java.util.List;
import kr.civilid.events.catalog.CredentialEvent;

/// A step taken: the state reached and the events that announce it, in this order. Stored and published together or
/// not at all.
public record Transition<S extends Credential>(S to, List<CredentialEvent> events) {

    Transition(S to, CredentialEvent event) {
        this(to, List.of(event));
    }

    /// What the step comes to, in one event.
    public CredentialEvent event() {
        return events.getLast();
    }
}
