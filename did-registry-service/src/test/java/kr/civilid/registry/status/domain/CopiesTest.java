package kr.civilid.registry.status.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final News SUSPENDED = new News(Set.of(3, 5, 8), standing -> standing.suspend(NOON));

    @Test
    void copies_of_which_the_same_was_heard_are_together() {
        var copies =
                issued(3, 5).hear(new News(Set.of(8), standing -> standing)).hear(SUSPENDED);

        assertThat(copies.together()).containsOnlyKeys(Standing.NEW.suspend(NOON));
        assertThat(copies.together().values()).containsExactly(new TreeSet<>(Set.of(3, 5, 8)));
    }

    @Test
    void what_is_heard_of_one_parts_it_from_the_others() {
        var copies = issued(3, 5, 8).hear(new News(Set.of(5), Standing::revoke));

        assertThat(copies.together())
                .containsOnly(
                        Map.entry(Standing.NEW, new TreeSet<>(Set.of(3, 8))),
                        Map.entry(Standing.NEW.revoke(), new TreeSet<>(Set.of(5))));
    }

    @Test
    void those_parted_come_together_again() {
        var late = new News(Set.of(5), standing -> standing.suspend(NOON));

        assertThat(issued(3, 5, 8).hear(late).hear(SUSPENDED).together()).hasSize(1);
    }

    @Test
    void the_news_of_a_copy_not_heard_of_are_not_lost() {
        assertThat(Copies.NONE.hear(SUSPENDED).together()).containsOnlyKeys(Standing.NEW.suspend(NOON));
    }

    @Test
    void each_copy_stands_as_if_it_had_been_followed_alone() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var life = 0; life < 500; life++) {
            var copies = Copies.NONE;
            var alone = new HashMap<Integer, Standing>();
            for (var news : life(random)) {
                copies = copies.hear(news);
                news.indices()
                        .forEach(index -> alone.merge(
                                index,
                                news.change().apply(Standing.NEW),
                                (before, _) -> news.change().apply(before)));
            }
            var together = new HashMap<Integer, Standing>();
            copies.together().forEach((standing, indices) -> indices.forEach(index -> together.put(index, standing)));
            assertThat(together).as("seed %d", seed).isEqualTo(alone);
        }
    }

    private static List<News> life(Random random) {
        var life = new ArrayList<News>();
        for (var step = 0; step < 8; step++) {
            var indices = new HashSet<Integer>();
            for (var copy = 0; copy <= random.nextInt(4); copy++) {
                indices.add(random.nextInt(5));
            }
            var at = NOON.plusSeconds(random.nextInt(4));
            life.add(new News(
                    indices,
                    switch (random.nextInt(5)) {
                        case 0 -> Standing::revoke;
                        case 1 -> standing -> standing.suspend(at);
                        case 2 -> standing -> standing.needRenewal(at);
                        case 3 -> standing -> standing.resume(at);
                        default -> standing -> standing;
                    }));
        }
        return life;
    }

    private static Copies issued(Integer... indices) {
        return Copies.NONE.hear(new News(Set.of(indices), standing -> standing));
    }
}
