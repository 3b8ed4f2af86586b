package kr.civilid.verification.gate.domain;

import java.security.interfaces.ECPublicKey;
import kr.civilid.events.catalog.GateId;

/// A device at a gate, known by its P-256 key; it speaks for that gate alone.
public record Reader(ReaderId id, GateId gate, ECPublicKey key) {}
