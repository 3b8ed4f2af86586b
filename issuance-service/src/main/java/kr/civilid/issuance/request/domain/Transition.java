package kr.civilid.issuance.request.domain;

/// A step taken: the state reached and the event that announces it. Stored and published together or not at all.
public record Transition<S, E>(S to, E event) {}
