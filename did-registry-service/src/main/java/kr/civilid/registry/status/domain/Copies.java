package kr.civilid.registry.status.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The copies of one credential in one list, by their indices: those of which the same has been heard are together.
public record Copies(Map<Standing, SortedSet<Integer>> together) {

    public static final Copies NONE = new Copies(Map.of());

    /// A copy not heard of before starts as [Standing#NEW].
    public Copies hear(News news) {
        var after = new HashMap<Standing, SortedSet<Integer>>();
        var fresh = new TreeSet<>(news.indices());
        together.forEach((standing, indices) -> {
            var named = new TreeSet<>(indices);
            named.retainAll(news.indices());
            fresh.removeAll(named);
            var others = new TreeSet<>(indices);
            others.removeAll(named);
            put(after, news.change().apply(standing), named);
            put(after, standing, others);
        });
        put(after, news.change().apply(Standing.NEW), fresh);
        return new Copies(after);
    }

    private static void put(Map<Standing, SortedSet<Integer>> groups, Standing standing, SortedSet<Integer> indices) {
        if (!indices.isEmpty()) {
            groups.computeIfAbsent(standing, _ -> new TreeSet<>()).addAll(indices);
        }
    }
}
