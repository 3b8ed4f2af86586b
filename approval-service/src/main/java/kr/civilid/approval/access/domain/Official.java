package kr.civilid.approval.access.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;

/// A person with the offices held at the time of the call, in one department of one agency, and those `absent` for whom
/// they may act that day (대결). `away` says why one of those is not there.
public record Official(
        Person person, String department, Set<Office> offices, List<Official> absent, Optional<Absence> away) {

    public Official {
        offices = Set.copyOf(offices);
        absent = List.copyOf(absent);
    }

    public Official(Person person, String department, Set<Office> offices) {
        this(person, department, offices, List.of(), Optional.empty());
    }

    public Official actingFor(List<Official> others) {
        return new Official(person, department, offices, others, away);
    }

    public Official away(Absence why) {
        return new Official(person, department, offices, absent, Optional.of(why));
    }

    public AgencyCode agency() {
        return person.employee().agency();
    }

    public boolean holds(Office office) {
        return offices.contains(office);
    }

    /// Whether they have anything to decide, in their own name or another's.
    public boolean decides() {
        return holds(Office.DEPARTMENT_HEAD) || holds(Office.HR_OFFICER) || !absent.isEmpty();
    }
}
