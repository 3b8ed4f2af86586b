package kr.civilid.issuance.request.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.civilid.issuance.BulkSql;
import kr.civilid.issuance.request.application.MasterKeys.Wrapped;
import kr.civilid.issuance.request.application.PersonKeys;

/// Rows taken with SKIP LOCKED: replicas share the work, and nobody who is at a person's row waits.
@ApplicationScoped
class PostgresPersonKeys implements PersonKeys {

    /// From one id to the next in the index, so that a million rows under the active key cost nothing.
    private static final String BESIDES = """
            with recursive used (master_key) as (
                (select master_key from person order by master_key limit 1)
                union all
                select (select p.master_key from person p where p.master_key > u.master_key order by p.master_key limit 1)
                from used u where u.master_key is not null)
            select cast(json_build_object('masterKey', u.master_key, 'persons',
                (select count(*) from person p where p.master_key = u.master_key)) as text)
            from used u where u.master_key is not null and u.master_key not in (?1, 'erased')""";
    private static final String TAKE = """
            select cast(json_build_object('id', id, 'box', encode(personal_key, 'hex'), 'master', master_key) as text)
            from person where master_key = ?1 order by id limit %d for update skip locked""";
    private static final String KEEP = """
            update person p set personal_key = decode(w.box, 'hex'), master_key = w.master
            from json_to_recordset(cast(?1 as json)) as w (id uuid, box text, master text) where p.id = w.id""";

    private final PersonalVault vault;

    PostgresPersonKeys(PersonalVault vault) {
        this.vault = vault;
    }

    private record Row(UUID id, String box, String master) {}

    @Override
    public Uni<List<Use>> besides(String active) {
        return BulkSql.ask(BESIDES, active, Use.class);
    }

    @Override
    public Uni<Integer> rewrap(String masterKey, int atMost) {
        return BulkSql.ask(TAKE.formatted(atMost), masterKey, Row.class)
                .map(rows -> rows.stream().map(PostgresPersonKeys::person).toList())
                .flatMap(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(0)
                        : vault.rewrap(rows)
                                .flatMap(wrapped -> BulkSql.change(KEEP, rows(rows, wrapped)))
                                .replaceWith(rows.size()));
    }

    private static PersonRow person(Row row) {
        var person = new PersonRow();
        person.id = row.id();
        person.personalKey = HexFormat.of().parseHex(row.box());
        person.masterKey = row.master();
        return person;
    }

    private static List<Row> rows(List<PersonRow> persons, List<Wrapped> wrapped) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < persons.size(); i++) {
            var box = HexFormat.of().formatHex(wrapped.get(i).box());
            rows.add(new Row(persons.get(i).id, box, wrapped.get(i).masterKey()));
        }
        return rows;
    }
}
