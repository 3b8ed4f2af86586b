package kr.civilid.notification.delivery.domain;

import kr.civilid.events.catalog.NotificationEvent;

/// A step taken: the state reached and the event that announces it. Stored and published together or not at all.
public record Transition(Message to, NotificationEvent event) {}
