package kr.civilid.events.vault.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonKeys;
import kr.civilid.events.vault.PersonalVault;

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
            from used u where u.master_key is not null and u.master_key not in (cast(?1 as text), 'erased')""";
    private static final String TAKE = """
            select cast(json_build_object('id', id, 'box', encode(personal_key, 'hex'), 'master', master_key) as text)
            from person where master_key = cast(?1 as text) order by id limit %d for update skip locked""";
    private static final String KEEP = """
            update person p set personal_key = decode(w.box, 'hex'), master_key = w.master
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (id uuid, box text, master text) where p.id = w.id""";

    private final PersonalVault vault;

    PostgresPersonKeys(PersonalVault vault) {
        this.vault = vault;
    }

    private record Row(UUID id, String box, String master) {

        static Row of(PersonKey key) {
            var wrapped = key.wrapped();
            return new Row(key.person().value(), HexFormat.of().formatHex(wrapped.box()), wrapped.masterKey());
        }

        PersonKey key() {
            return new PersonKey(
                    new PersonId(id), new Wrapped(master, HexFormat.of().parseHex(box)));
        }
    }

    @Override
    public Uni<List<Use>> besides(String active) {
        return ask(BESIDES, active, Use.class);
    }

    @Override
    public Uni<Integer> rewrap(String masterKey, int atMost) {
        return ask(TAKE.formatted(atMost), masterKey, Row.class)
                .map(rows -> rows.stream().map(Row::key).toList())
                .flatMap(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(0)
                        : vault.rewrap(keys).flatMap(PostgresPersonKeys::keep).replaceWith(keys.size()));
    }

    private static Uni<Integer> keep(List<PersonKey> keys) {
        var rows = keys.stream().map(Row::of).toList();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, json(rows))
                        .executeUpdate());
    }

    private static <T> Uni<List<T>> ask(String query, String masterKey, Class<T> type) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, String.class)
                        .setParameter(1, masterKey)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> read(row, type)).toList());
    }

    private static String json(List<Row> rows) {
        try {
            return EventJson.MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("keys that cannot be written", e);
        }
    }

    private static <T> T read(String row, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that cannot be read", e);
        }
    }
}
