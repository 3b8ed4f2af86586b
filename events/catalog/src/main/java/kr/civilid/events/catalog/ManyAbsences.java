package kr.civilid.events.catalog;

import java.util.List;

/// [Absences] of many persons, in an order that the event around it gives; travels only [Sealed] to approval-service.
public record ManyAbsences(List<Absences> each) {

    public ManyAbsences {
        each = List.copyOf(each);
    }

    @Override
    public String toString() {
        return "ManyAbsences[***]";
    }
}
