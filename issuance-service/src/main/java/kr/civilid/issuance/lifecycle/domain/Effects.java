package kr.civilid.issuance.lifecycle.domain;

import java.util.Map;

/// What each kind of order means in one agency.
public record Effects(Map<OrderKind, Effect> byKind) {

    public Effect of(OrderKind kind) {
        return byKind.getOrDefault(kind, Effect.NONE);
    }
}
