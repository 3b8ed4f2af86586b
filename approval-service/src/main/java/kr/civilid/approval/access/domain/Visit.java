package kr.civilid.approval.access.domain;

/// An official at our door; `from` is the network address of the call.
public record Visit(Official official, String from) {}
