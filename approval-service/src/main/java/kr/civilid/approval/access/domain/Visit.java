package kr.civilid.approval.access.domain;

import kr.civilid.events.access.domain.Visitor;

/// An official at our door; `visitor` is what goes on record of them, `logIn` how they came in.
public record Visit(Official official, Visitor visitor, LogIn logIn) {}
