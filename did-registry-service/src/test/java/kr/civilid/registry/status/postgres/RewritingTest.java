package kr.civilid.registry.status.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.registry.status.domain.News;
import kr.civilid.registry.status.domain.Standing;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final CredentialId ID = CredentialId.next();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final News SUSPENDED = new News(Set.of(3, 5, 8), standing -> standing.suspend(NOON));
    private static final News ABANDONED = new News(Set.of(3), Standing::revoke);

    @Test
    void ten_copies_are_one_row() {
        var issued = rewrite(List.of(), issued(3, 5, 8));

        assertThat(issued.added())
                .singleElement()
                .isEqualTo(new CredentialStatusRow(
                        ID.value(), 0, new StatusGroup(List.of(3, 5, 8), (short) 0, false, null, null, null, 0)));
        assertThat(issued.shows(7)).isFalse();
    }

    @Test
    void that_changes_in_its_place() {
        var suspended = rewrite(known(issued(3, 5, 8)), SUSPENDED);

        assertThat(suspended.changed())
                .singleElement()
                .isEqualTo(new CredentialStatusRow(
                        ID.value(), 0, new StatusGroup(List.of(3, 5, 8), (short) 2, false, NOON, null, null, 7)));
        assertThat(suspended.added()).isEmpty();
        assertThat(suspended.shows(7)).isTrue();
    }

    @Test
    void what_is_heard_again_is_not_written_again() {
        var again = rewrite(known(issued(3, 5, 8), SUSPENDED), SUSPENDED);

        assertThat(again).isEqualTo(new Rewriting(List.of(), List.of(), List.of()));
    }

    @Test
    void a_copy_parted_from_the_others_gets_a_row_of_its_own() {
        var abandoned = rewrite(known(issued(3, 5, 8)), ABANDONED);

        assertThat(abandoned.changed())
                .extracting(
                        row -> row.part(),
                        row -> row.group().indices(),
                        row -> row.group().change())
                .containsExactly(tuple(0, List.of(3), 7L));
        assertThat(abandoned.added())
                .extracting(
                        row -> row.part(),
                        row -> row.group().indices(),
                        row -> row.group().change())
                .containsExactly(tuple(1, List.of(5, 8), 0L));
    }

    @Test
    void rows_that_come_to_the_same_become_one() {
        var parted = known(issued(3, 5, 8), ABANDONED);

        var revoked = rewrite(parted, new News(Set.of(5, 8), Standing::revoke));

        assertThat(revoked.changed())
                .singleElement()
                .satisfies(row -> assertThat(row.group().indices()).containsExactly(3, 5, 8));
        assertThat(revoked.dropped())
                .singleElement()
                .satisfies(row -> assertThat(row.part()).isEqualTo(1));
    }

    @Test
    void a_change_that_the_list_does_not_show_makes_none() {
        var resumed = rewrite(known(issued(3, 5, 8)), new News(Set.of(3, 5, 8), standing -> standing.resume(NOON)));

        assertThat(resumed.changed()).hasSize(1);
        assertThat(resumed.shows(7)).isFalse();
    }

    @Test
    void a_row_of_before_counts_with_what_is_known() {
        var before = new StatusGroup(List.of(5), (short) 1, true, null, null, null, 4);

        var moved = Rewriting.of(
                Map.of(ID.value(), known(issued(3, 5, 8))), Map.of(5, before), Map.of(ID, List.of(SUSPENDED)), 7);

        assertThat(Stream.concat(moved.changed().stream(), moved.added().stream()))
                .extracting(row -> row.group().indices(), row -> row.group().value())
                .containsExactly(tuple(List.of(3, 8), (short) 2), tuple(List.of(5), (short) 1));
    }

    private static News issued(Integer... indices) {
        return new News(Set.of(indices), standing -> standing);
    }

    /// The rows after `news`, each of them the first change of its list.
    private static List<CredentialStatusRow> known(News... news) {
        return Rewriting.of(Map.of(), Map.of(), Map.of(ID, List.of(news)), 1).added();
    }

    private static Rewriting rewrite(List<CredentialStatusRow> known, News news) {
        return Rewriting.of(Map.of(ID.value(), known), Map.of(), Map.of(ID, List.of(news)), 7);
    }
}
