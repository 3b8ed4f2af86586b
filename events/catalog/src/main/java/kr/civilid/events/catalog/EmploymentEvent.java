package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/// What issuance-service says of the people whom personnel orders are about, on [Topics#EMPLOYMENT]; only
/// issuance-service writes there. They need not have an ID, nor ever have applied for one.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@Type(EmploymentEvent.AbsencesOrdered.class)})
public sealed interface EmploymentEvent extends Event {

    PersonId personId();

    @Override
    default String key() {
        return personId().toString();
    }

    /// Orders have come to other absences than before. `absences` are [Absences] sealed to approval-service: all that
    /// are left, in place of what was said earlier of this person.
    @JsonTypeName("employment.absences-ordered.v1")
    record AbsencesOrdered(PersonId personId, Sealed absences, Instant at) implements EmploymentEvent {}
}
