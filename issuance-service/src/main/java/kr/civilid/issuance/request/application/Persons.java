package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.events.catalog.PersonId;

/// The pseudonyms by which everything after the intake knows a person.
public interface Persons {

    /// The person whom `hrSystem` knows by this number; a new one where it names the number for the first time.
    Uni<PersonId> known(String hrSystem, String employeeNumber);

    /// Whoever has this number: more than one only where two HR systems use it.
    Uni<List<PersonId>> numbered(String employeeNumber);

    /// Whether `ci` (연계정보) is that of this person. The first one seen is kept, as a keyed hash; later ones must equal
    /// it.
    Uni<Boolean> isSame(PersonId person, String ci);
}
