package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/// What issuance-service says of the people whom personnel orders are about, on [Topics#EMPLOYMENT]; only
/// issuance-service writes there. They need not have an ID, nor ever have applied for one.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@Type(EmploymentEvent.AbsencesOrdered.class), @Type(EmploymentEvent.ManyAbsencesOrdered.class)})
public sealed interface EmploymentEvent extends Event {

    /// Orders have come to other absences than before. `absences` are [Absences] sealed to approval-service: all that
    /// are left, in place of what was said earlier of this person. Its `ce_sequence` is the count in [Told].
    ///
    /// Said no more, but read as long as one may lie on the topic: [ManyAbsencesOrdered] says it of many.
    @JsonTypeName("employment.absences-ordered.v1")
    record AbsencesOrdered(PersonId personId, Sealed absences, Instant at) implements EmploymentEvent {

        @Override
        public String key() {
            return personId.toString();
        }
    }

    /// As [AbsencesOrdered], of many persons, each of them once: `absences` are [ManyAbsences] sealed to
    /// approval-service, one for each of `persons`, in their order.
    ///
    /// Events about one person do not share a key, so they may arrive in any order: the highest sequence counts.
    @JsonTypeName("employment.absences-ordered.v2")
    record ManyAbsencesOrdered(TellingId tellingId, List<Told> persons, Sealed absences, Instant at)
            implements EmploymentEvent {

        public ManyAbsencesOrdered {
            persons = List.copyOf(persons);
        }

        @Override
        public String key() {
            return tellingId.toString();
        }
    }

    /// `sequence` is how often anything was said of the person by now, from 1.
    record Told(PersonId personId, long sequence) {}
}
