package kr.civilid.issuance.request.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.issuance.request.application.BulkPersons;
import kr.civilid.issuance.request.application.NumberedPersons;

@ApplicationScoped
class PostgresBulkPersons implements BulkPersons, NumberedPersons {

    private static final String REGISTER = """
            insert into person (id, hr_system, number_hash, personal_key, master_key, created_at)
            select id, system, number, decode(key, 'base64'), master, at
            from json_to_recordset(cast(?1 as json))
                as p (id uuid, system text, number text, key text, master text, at timestamptz)
            where not exists (select from person o where o.hr_system = p.system and o.number_hash = p.number)
            order by number on conflict do nothing""";
    private static final String FIND = """
            select cast(row_to_json(f) as text) from (
                select p.id, p.number_hash as number from person p
                join json_to_recordset(cast(?1 as json)) as g (system text, number text)
                on p.hr_system = g.system and p.number_hash = g.number) f""";

    private static final String NUMBERED = """
            select cast(json_build_object('id', p.id, 'number', p.number_hash) as text) from person p
            where p.number_hash in (select json_array_elements_text(cast(?1 as json)))""";

    private final PostgresPersons persons;
    private final PersonalVault vault;
    private final Clock clock;

    PostgresBulkPersons(PostgresPersons persons, PersonalVault vault, Clock clock) {
        this.persons = persons;
        this.vault = vault;
        this.clock = clock;
    }

    private record Row(UUID id, String system, String number, String key, String master, Instant at) {}

    private record Asked(String system, String number) {}

    private record Found(UUID id, String number) {}

    @Override
    public Uni<Map<String, PersonId>> known(String hrSystem, Collection<String> employeeNumbers) {
        var hashes = employeeNumbers.stream().distinct().collect(toMap(Function.identity(), persons::numberHash));
        return find(hrSystem, hashes.values())
                .flatMap(found -> {
                    var strangers = hashes.values().stream()
                            .filter(hash -> !found.containsKey(hash))
                            .toList();
                    return strangers.isEmpty() ? Uni.createFrom().item(found) : register(hrSystem, strangers, found);
                })
                .map(found -> hashes.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> requireNonNull(found.get(entry.getValue())))));
    }

    private static Uni<Map<String, PersonId>> find(String hrSystem, Collection<String> hashes) {
        var asked = hashes.stream().map(hash -> new Asked(hrSystem, hash)).toList();
        return BulkSql.ask(FIND, BulkSql.json(asked), Found.class)
                .map(found -> found.stream().collect(toMap(Found::number, row -> new PersonId(row.id()))));
    }

    /// Read back, for somebody else may have registered them at the same time.
    private Uni<Map<String, PersonId>> register(String hrSystem, List<String> strangers, Map<String, PersonId> known) {
        return rows(hrSystem, strangers)
                .flatMap(rows -> BulkSql.change(REGISTER, rows))
                .chain(() -> find(hrSystem, strangers))
                .map(registered -> {
                    var all = new HashMap<>(known);
                    all.putAll(registered);
                    return all;
                });
    }

    @Override
    public Uni<Map<String, List<PersonId>>> numbered(Collection<String> employeeNumbers) {
        var numbers = employeeNumbers.stream().distinct().collect(toMap(persons::numberHash, Function.identity()));
        return BulkSql.ask(NUMBERED, BulkSql.json(numbers.keySet()), Found.class)
                .map(found -> found.stream()
                        .collect(groupingBy(
                                row -> numbers.get(row.number()), mapping(row -> new PersonId(row.id()), toList()))));
    }

    private Uni<List<Row>> rows(String hrSystem, List<String> hashes) {
        var ids = hashes.stream().map(_ -> PersonId.next()).toList();
        return vault.newKeys(ids)
                .map(keys -> IntStream.range(0, ids.size())
                        .mapToObj(i -> row(keys.get(i), hrSystem, hashes.get(i)))
                        .toList());
    }

    private Row row(PersonKey key, String hrSystem, String hash) {
        var box = Base64.getEncoder().encodeToString(key.wrapped().box());
        return new Row(key.person().value(), hrSystem, hash, box, key.wrapped().masterKey(), clock.instant());
    }
}
