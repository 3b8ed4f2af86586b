package kr.civilid.issuance.lifecycle.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.LiveCredentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.request.application.IssuancesOfPersons;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;
import kr.civilid.issuance.request.application.NumberedPersons;

/// Who of many holds a live ID of an agency. Every call joins the caller's transaction.
@ApplicationScoped
class MembersOfAgency {

    private final NumberedPersons persons;
    private final LiveCredentials liveCredentials;
    private final IssuancesOfPersons applications;

    MembersOfAgency(NumberedPersons persons, LiveCredentials liveCredentials, IssuancesOfPersons applications) {
        this.persons = persons;
        this.liveCredentials = liveCredentials;
        this.applications = applications;
    }

    /// By employee number; whoever holds none is left out.
    Uni<Map<String, PersonId>> numbered(AgencyCode agency, Collection<String> employeeNumbers) {
        return persons.numbered(employeeNumbers).flatMap(known -> {
            var everybody = known.values().stream().flatMap(Collection::stream).collect(toSet());
            return holders(agency, everybody).map(holders -> {
                var found = new HashMap<String, PersonId>();
                known.forEach((number, same) -> same.stream()
                        .filter(holders::contains)
                        .findFirst()
                        .ifPresent(person -> found.put(number, person)));
                return found;
            });
        });
    }

    Uni<Set<PersonId>> holders(AgencyCode agency, Collection<PersonId> persons) {
        return ids(agency, persons)
                .map(ids -> ids.stream().map(Credential.Live::personId).collect(toSet()));
    }

    Uni<List<Credential.Live>> ids(AgencyCode agency, Collection<PersonId> persons) {
        return liveCredentials
                .ofAll(persons)
                .flatMap(live -> applications
                        .of(persons)
                        .map(lines -> lines.stream().collect(toMap(Line::id, Line::agency)))
                        .map(agencies -> live.stream()
                                .filter(id -> agency.equals(agencies.get(id.issuanceId())))
                                .toList()));
    }
}
