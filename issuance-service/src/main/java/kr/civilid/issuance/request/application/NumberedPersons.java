package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.PersonId;

/// Whoever has each of many employee numbers, as [Persons#numbered] tells it of one. Joins the caller's transaction.
public interface NumberedPersons {

    /// A number that nobody has is left out.
    Uni<Map<String, List<PersonId>>> numbered(Collection<String> employeeNumbers);
}
