package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import kr.civilid.events.catalog.PersonId;

/// The pseudonyms of many at once. Every call joins the caller's transaction.
public interface BulkPersons {

    /// Whom `hrSystem` knows by each of these employee numbers; new ones where it names a number for the first time.
    Uni<Map<String, PersonId>> known(String hrSystem, Collection<String> employeeNumbers);
}
