package kr.civilid.registry.status.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The tokens that this instance serves, in memory: no fetch of a status needs the database.
@ApplicationScoped
public class ServedLists {

    private final Map<Integer, ServedList> lists = new ConcurrentHashMap<>();

    public Optional<ServedList> find(int n) {
        return Optional.ofNullable(lists.get(n));
    }

    /// In ascending order.
    public List<Integer> numbers() {
        return lists.keySet().stream().sorted().toList();
    }

    void hold(ServedList served) {
        lists.merge(
                served.token().list(),
                served,
                (old, next) -> next.token().version() > old.token().version() ? next : old);
    }

    Map<Integer, Long> versions() {
        return lists.values().stream()
                .collect(Collectors.toMap(
                        served -> served.token().list(),
                        served -> served.token().version()));
    }
}
