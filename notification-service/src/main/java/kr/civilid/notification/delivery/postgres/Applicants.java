package kr.civilid.notification.delivery.postgres;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.vault.PersonKey;

/// Of which agencies they are whom a claim is to text, and the keys that open their texts: one look for all.
record Applicants(Map<UUID, Applicant> byMessage) {

    private static final String OF = """
            select m.id, a.agency, p.id as person, p.personal_key, p.master_key
            from message m
            left join issuance_agency a on a.issuance_id = m.issuance_id
            left join person p on p.id = m.person_id
            where m.id = any(cast(string_to_array(:messages, ',') as uuid[]))""";

    private record Applicant(Optional<AgencyCode> agency, Optional<PersonKey> key) {}

    static Uni<Applicants> of(List<MessageRow> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(new Applicants(Map.of()));
        }
        var messages = due.stream().map(row -> row.id.toString()).collect(Collectors.joining(","));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("messages", messages)
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(row -> (UUID) row[0], Applicants::applicant)))
                .map(Applicants::new);
    }

    private static Applicant applicant(Object[] row) {
        return new Applicant(Optional.ofNullable((String) row[1]).map(AgencyCode::new), Persons.key(row, 2));
    }

    Optional<AgencyCode> agency(MessageRow row) {
        return of(row).agency();
    }

    Box box(MessageRow row) {
        var content = requireNonNull(row.content);
        return row.personId == null
                ? new Box.OfBefore(row.id, content)
                : new Box.OfPerson(row.id, content, of(row).key());
    }

    private Applicant of(MessageRow row) {
        return requireNonNull(byMessage.get(row.id));
    }
}
