package kr.civilid.issuance.credential.domain;

import kr.civilid.events.catalog.CredentialEvent;

/// A step taken: the state reached and the event that announces it. Stored and published together or not at all.
public record Transition<S extends Credential>(S to, CredentialEvent event) {}
