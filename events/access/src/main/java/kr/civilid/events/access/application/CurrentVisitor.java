package kr.civilid.events.access.application;

import kr.civilid.events.access.domain.Visitor;

/// Whoever calls, for the record.
public interface CurrentVisitor {

    /// Of the request being served.
    Visitor get();
}
