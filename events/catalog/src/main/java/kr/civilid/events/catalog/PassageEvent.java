package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/// What verification-service says of its gates, on [Topics#PASSAGE]: which gate, when, why; never who.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@Type(PassageEvent.PassageAllowed.class), @Type(PassageEvent.PassageRefused.class)})
public sealed interface PassageEvent extends Event {

    PassageId passageId();

    GateId gateId();

    @Override
    default String key() {
        return gateId().value();
    }

    @JsonTypeName("passage.allowed.v1")
    record PassageAllowed(PassageId passageId, GateId gateId, Instant at) implements PassageEvent {}

    /// `reason` is the machine-readable refusal of the decision, e.g. `revoked`.
    @JsonTypeName("passage.refused.v1")
    record PassageRefused(PassageId passageId, GateId gateId, String reason, Instant at) implements PassageEvent {}
}
