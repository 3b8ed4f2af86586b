package kr.civilid.approval.access.domain;

/// An official at our door; `from` is the network address of the call, `logIn` how they came in.
public record Visit(Official official, String from, LogIn logIn) {}
