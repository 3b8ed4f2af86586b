package kr.civilid.registry.status.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.registry.status.domain.Copies;
import kr.civilid.registry.status.domain.News;

/// What news of many credentials do to the rows of a list.
record Rewriting(
        List<CredentialStatusRow> changed, List<CredentialStatusRow> added, List<CredentialStatusRow> dropped) {

    /// `known` by credential and `before` by index are what was known; `next` is the count of this change.
    static Rewriting of(
            Map<UUID, List<CredentialStatusRow>> known,
            Map<Integer, StatusGroup> before,
            Map<CredentialId, List<News>> news,
            long next) {
        var rewriting = new Rewriting(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        news.forEach((id, ofIt) -> rewriting.take(
                id.value(), known.getOrDefault(id.value(), List.of()), entries(before, ofIt), ofIt, next));
        return rewriting;
    }

    private static Stream<StatusGroup> entries(Map<Integer, StatusGroup> before, List<News> news) {
        return before.isEmpty()
                ? Stream.empty()
                : news.stream()
                        .flatMap(each -> each.indices().stream())
                        .distinct()
                        .filter(before::containsKey)
                        .map(before::get);
    }

    private void take(
            UUID id, List<CredentialStatusRow> rows, Stream<StatusGroup> entries, List<News> news, long next) {
        var groups = Stream.concat(rows.stream().map(CredentialStatusRow::group), entries)
                .toList();
        var copies = Stream.concat(groups.stream().map(StatusGroup::news), news.stream())
                .reduce(Copies.NONE, Copies::hear, (_, last) -> last);
        var part = 0;
        for (var group : groups(copies, groups, next)) {
            var row = new CredentialStatusRow(id, part++, group);
            if (row.part() >= rows.size()) {
                added.add(row);
            } else if (!rows.contains(row)) {
                changed.add(row);
            }
        }
        var parts = part;
        rows.stream().filter(row -> row.part() >= parts).forEach(dropped::add);
    }

    private static List<StatusGroup> groups(Copies copies, List<StatusGroup> before, long next) {
        return copies.together().entrySet().stream()
                .map(group -> StatusGroup.of(group.getKey(), group.getValue(), before, next))
                .sorted(Comparator.comparing(group -> group.indices().getFirst()))
                .toList();
    }

    /// Whether the list shows something else now.
    boolean shows(long next) {
        return Stream.concat(changed.stream(), added.stream())
                .anyMatch(row -> row.group().change() == next);
    }
}
