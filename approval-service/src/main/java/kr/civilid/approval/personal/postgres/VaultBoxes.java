package kr.civilid.approval.personal.postgres;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonalVault;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class VaultBoxes implements Boxes {

    private static final String REGISTER = """
            insert into person (id, personal_key, master_key) values (:id, :key, :master) on conflict do nothing""";
    private static final String DESTROY = """
            insert into person (id, personal_key, master_key) values (:id, '', 'erased')
            on conflict (id) do update set personal_key = '', master_key = 'erased'""";

    private final PersonalVault vault;

    VaultBoxes(PersonalVault vault) {
        this.vault = vault;
    }

    @Override
    public Uni<Optional<byte[]>> close(PersonId person, String place, String words) {
        return keys(List.of(person))
                .flatMap(known -> known.isEmpty()
                        ? register(person).chain(() -> keys(List.of(person)))
                        : Uni.createFrom().item(known))
                .map(known -> Objects.requireNonNull(known.get(person)))
                .flatMap(key -> key.isErased()
                        ? Uni.createFrom().item(Optional.empty())
                        : vault.close(key, words.getBytes(StandardCharsets.UTF_8), place)
                                .map(Optional::of));
    }

    /// Two may name a new person at once: the first one's key stands.
    private Uni<Void> register(PersonId person) {
        return vault.newKey(person)
                .flatMap(key -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(REGISTER)
                                .setParameter("id", person.value())
                                .setParameter("key", key.wrapped().box())
                                .setParameter("master", key.wrapped().masterKey())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Optional<String>>> open(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return keys(boxes.stream().map(Box::person).distinct().toList()).flatMap(keys -> {
            var open = boxes.stream().filter(box -> opens(keys, box)).toList();
            return vault.open(open.stream().map(box -> closed(keys, box)).toList())
                    .map(words -> inOrder(boxes, keys, words.iterator()));
        });
    }

    private static List<Optional<String>> inOrder(
            List<Box> boxes, Map<PersonId, PersonKey> keys, Iterator<byte[]> words) {
        var all = new ArrayList<Optional<String>>();
        for (var box : boxes) {
            all.add(
                    opens(keys, box)
                            ? Optional.of(new String(words.next(), StandardCharsets.UTF_8))
                            : Optional.empty());
        }
        return all;
    }

    private static boolean opens(Map<PersonId, PersonKey> keys, Box box) {
        return Optional.ofNullable(keys.get(box.person()))
                .filter(key -> !key.isErased())
                .isPresent();
    }

    private static PersonalVault.Closed closed(Map<PersonId, PersonKey> keys, Box box) {
        return new PersonalVault.Closed(Objects.requireNonNull(keys.get(box.person())), box.bytes(), box.place());
    }

    @Override
    public Uni<Void> destroyKey(PersonId person) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DESTROY)
                        .setParameter("id", person.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Map<PersonId, PersonKey>> keys(Collection<PersonId> persons) {
        return Panache.getSession()
                .flatMap(session ->
                        persons.size() == 1 ? one(session, persons.iterator().next()) : several(session, persons))
                .map(rows -> rows.stream().map(PersonRow::key).collect(toMap(PersonKey::person, Function.identity())));
    }

    /// A transaction is about one person as a rule, whose row it then reads once.
    private static Uni<List<PersonRow>> one(Mutiny.Session session, PersonId person) {
        return session.find(PersonRow.class, person.value())
                .map(row -> Stream.ofNullable(row).toList());
    }

    private static Uni<List<PersonRow>> several(Mutiny.Session session, Collection<PersonId> persons) {
        return session.createNamedQuery(PersonRow.OF, PersonRow.class)
                .setParameter("ids", persons.stream().map(PersonId::value).toList())
                .getResultList();
    }
}
