package kr.civilid.verification.gate.domain;

import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.decision.domain.GatePolicy;

/// 출입문: where a holder passes. `name` is for people, e.g. 정부세종청사 1동 북문.
public record Gate(GateId id, String name, GatePolicy policy) {}
