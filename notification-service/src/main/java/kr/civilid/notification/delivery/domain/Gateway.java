package kr.civilid.notification.delivery.domain;

/// The ways to a phone. `SMPP` carries an SMS; `HTTP` carries both, and is there only where the carrier offers it.
public enum Gateway {
    SMPP,
    HTTP
}
