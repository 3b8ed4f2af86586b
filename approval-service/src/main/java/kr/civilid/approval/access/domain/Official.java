package kr.civilid.approval.access.domain;

import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;

/// A person with the offices held at the time of the call, in one department of one agency.
public record Official(Person person, String department, Set<Office> offices) {

    public Official {
        offices = Set.copyOf(offices);
    }

    public AgencyCode agency() {
        return person.employee().agency();
    }

    public boolean holds(Office office) {
        return offices.contains(office);
    }
}
