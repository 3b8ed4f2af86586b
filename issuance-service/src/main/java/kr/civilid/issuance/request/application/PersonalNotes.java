package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.PersonId;

/// Free words about a person, which rest encrypted under the person's key wherever they lie. A call inside a
/// transaction joins it.
public interface PersonalNotes {

    /// Base64. `place` names the row it will lie in: it opens nowhere else.
    Uni<String> close(PersonId person, String place, String words);

    Uni<String> open(PersonId person, String place, String box);
}
