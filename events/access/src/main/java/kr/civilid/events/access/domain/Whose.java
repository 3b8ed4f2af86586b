package kr.civilid.events.access.domain;

import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Whose data: pseudonyms only. `agency` is the one that the person belongs to, whose auditors may find the record.
public record Whose(Optional<PersonId> person, Optional<IssuanceId> issuance, Optional<AgencyCode> agency) {

    /// An act that concerns no single person, such as a search.
    public static Whose nobody(Optional<AgencyCode> agency) {
        return new Whose(Optional.empty(), Optional.empty(), agency);
    }

    public static Whose of(PersonId person, IssuanceId issuance, AgencyCode agency) {
        return new Whose(Optional.of(person), Optional.of(issuance), Optional.of(agency));
    }
}
