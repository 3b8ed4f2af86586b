package kr.civilid.issuance.request.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.issuance.request.application.UnknownIssuance;
import kr.civilid.issuance.request.domain.Employee;
import org.hibernate.reactive.mutiny.Mutiny;

/// The personal data of each issuance, opened only when somebody is entitled to it.
@ApplicationScoped
class PersonalRecords {

    private final PersonalVault vault;

    PersonalRecords(PersonalVault vault) {
        this.vault = vault;
    }

    Uni<Void> add(IssuanceId id, PersonRow person, Employee employee) {
        return vault.close(person.key(), written(employee), place(id)).flatMap(box -> {
            var row = new PersonalRow();
            row.issuanceId = id.value();
            row.employee = box;
            return Panache.getSession().flatMap(session -> session.persist(row));
        });
    }

    Uni<Employee> employee(IssuanceId id) {
        return Panache.getSession()
                .flatMap(session -> held(session, id))
                .flatMap(held -> vault.open(held.person().key(), held.record().employee, place(id)))
                .map(PersonalRecords::read);
    }

    Uni<Void> replace(IssuanceId id, Employee employee) {
        return Panache.getSession()
                .flatMap(session -> held(session, id))
                .flatMap(held -> vault.close(held.person().key(), written(employee), place(id))
                        .invoke(box -> held.record().employee = box))
                .replaceWithVoid();
    }

    Uni<byte[]> closeComment(IssuanceId id, String comment) {
        return Panache.getSession()
                .flatMap(session -> person(session, id))
                .flatMap(
                        person -> vault.close(person.key(), comment.getBytes(StandardCharsets.UTF_8), "comment|" + id));
    }

    Uni<String> openComment(IssuanceId id, byte[] box) {
        return Panache.getSession()
                .flatMap(session -> person(session, id))
                .flatMap(person -> vault.open(person.key(), box, "comment|" + id))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String place(IssuanceId id) {
        return "employee|" + id;
    }

    private static Uni<Held> held(Mutiny.Session session, IssuanceId id) {
        return session.createQuery("""
                        select r, p from PersonalRow r join IssuanceRow i on i.id = r.issuanceId
                        join PersonRow p on p.id = i.personId where r.issuanceId = :id""", Object[].class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(UnknownIssuance::new)
                .map(both -> new Held((PersonalRow) both[0], (PersonRow) both[1]));
    }

    private static Uni<PersonRow> person(Mutiny.Session session, IssuanceId id) {
        return session.createQuery(
                        "select p from PersonRow p join IssuanceRow i on i.personId = p.id where i.id = :id",
                        PersonRow.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    private static byte[] written(Employee employee) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(employee);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an employee that cannot be written", e);
        }
    }

    private static Employee read(byte[] json) {
        try {
            return EventJson.MAPPER.readValue(json, Employee.class);
        } catch (IOException e) {
            throw new IllegalStateException("an employee that cannot be read", e);
        }
    }

    /// What is kept of somebody, and whose key opens it.
    private record Held(PersonalRow record, PersonRow person) {}
}
