package kr.civilid.notification.delivery.domain;

/// Whether a message has more to say than one SMS holds.
public enum Kind {
    SMS,
    LMS
}
