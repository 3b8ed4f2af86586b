package kr.civilid.notification.delivery.http;

import jakarta.enterprise.context.RequestScoped;
import kr.civilid.events.access.application.CurrentVisitor;
import kr.civilid.notification.delivery.application.IncompleteIdentity;
import kr.civilid.notification.delivery.domain.Visit;

/// The caller as an official of an agency.
@RequestScoped
class Visitors {

    private final CurrentVisitor visitor;

    Visitors(CurrentVisitor visitor) {
        this.visitor = visitor;
    }

    /// Fails with [IncompleteIdentity] where the log-in says too little.
    Visit current() {
        var official = visitor.get();
        if (official.subject().isBlank()) {
            throw new IncompleteIdentity();
        }
        return new Visit(official, official.agency().orElseThrow(IncompleteIdentity::new));
    }
}
