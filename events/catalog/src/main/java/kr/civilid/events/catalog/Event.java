package kr.civilid.events.catalog;

import java.time.Instant;

/// Something that has happened, as one service tells the others. Carries ids, never personal data in clear.
public sealed interface Event
        permits ApprovalEvent,
                CredentialEvent,
                EmploymentEvent,
                IssuanceEvent,
                NotificationEvent,
                PassageEvent,
                RegistryEvent {

    /// The record key on its topic: events of one key keep their order.
    String key();

    Instant at();

    /// Where this event is published; the only place where an event meets its topic.
    default String topic() {
        return switch (this) {
            case IssuanceEvent _ -> Topics.ISSUANCE;
            case CredentialEvent _ -> Topics.CREDENTIAL;
            case ApprovalEvent _ -> Topics.APPROVAL;
            case RegistryEvent _ -> Topics.REGISTRY;
            case NotificationEvent _ -> Topics.NOTIFICATION;
            case PassageEvent _ -> Topics.PASSAGE;
            case EmploymentEvent _ -> Topics.EMPLOYMENT;
        };
    }
}
