package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.AgencyCode;

/// Of which agencies they are whom a claim is to text.
record Applicants(Map<UUID, AgencyCode> agencies) {

    static Uni<Applicants> of(List<MessageRow> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(new Applicants(Map.of()));
        }
        var issuances = due.stream().map(row -> row.issuanceId.toString()).collect(Collectors.joining(","));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select issuance_id || ' ' || agency from issuance_agency
                                where issuance_id = any(cast(string_to_array(:issuances, ',') as uuid[]))""", String.class)
                        .setParameter("issuances", issuances)
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> row.split(" ", 2))
                        .collect(Collectors.toMap(row -> UUID.fromString(row[0]), row -> new AgencyCode(row[1]))))
                .map(Applicants::new);
    }

    Optional<AgencyCode> agency(MessageRow row) {
        return Optional.ofNullable(agencies.get(row.issuanceId));
    }
}
