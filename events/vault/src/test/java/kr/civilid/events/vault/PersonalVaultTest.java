package kr.civilid.events.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;
import kr.civilid.events.vault.keystore.HeldKeys;
import org.junit.jupiter.api.Test;

class PersonalVaultTest {

    private final PersonalVault vault = new PersonalVault(HeldKeys.of("vault-1"), new SecureRandom());
    private final PersonKey hong = person();

    @Test
    void what_is_closed_opens_at_its_own_place() {
        var box = now(vault.close(hong, "홍길동".getBytes(UTF_8), "employee|1"));

        assertThat(new String(now(vault.open(hong, box, "employee|1")), UTF_8)).isEqualTo("홍길동");
        assertThat(new String(box, UTF_8)).doesNotContain("홍길동");
    }

    @Test
    void several_open_at_once_in_their_order() {
        var kim = person();
        var first = new PersonalVault.Closed(hong, now(vault.close(hong, new byte[] {1}, "a")), "a");
        var second = new PersonalVault.Closed(kim, now(vault.close(kim, new byte[] {2}, "b")), "b");

        assertThat(now(vault.open(List.of(first, second)))).containsExactly(new byte[] {1}, new byte[] {2});
    }

    @Test
    void what_does_not_open_keeps_no_other_from_it() {
        var fine = closed(hong, "a");
        var altered = closed(hong, "b");
        altered.box()[20] ^= 1;
        var moved = new PersonalVault.Closed(hong, fine.box(), "c");
        var cut = new PersonalVault.Closed(hong, new byte[5], "d");
        var strange = new PersonalVault.Closed(new PersonKey(PersonId.next(), hong.wrapped()), fine.box(), "a");
        var lost = new PersonalVault.Closed(
                new PersonKey(hong.person(), new Wrapped("gone", hong.wrapped().box())), fine.box(), "a");

        var opened = now(vault.openEach(List.of(lost, strange, cut, moved, altered, fine)));

        assertThat(opened.subList(0, 5))
                .containsExactly(
                        new Opened.Locked(),
                        new Opened.Locked(),
                        new Opened.Spoilt(),
                        new Opened.Spoilt(),
                        new Opened.Spoilt());
        assertThat(opened.getLast())
                .isInstanceOfSatisfying(
                        Opened.Clear.class, clear -> assertThat(clear.bytes()).containsExactly(7));
    }

    private PersonalVault.Closed closed(PersonKey key, String place) {
        return new PersonalVault.Closed(key, now(vault.close(key, new byte[] {7}, place)), place);
    }

    @Test
    void a_box_moved_to_another_row_column_or_person_does_not_open() {
        var box = now(vault.close(hong, new byte[] {1}, "employee|1"));

        assertThatIllegalStateException().isThrownBy(() -> now(vault.open(hong, box, "employee|2")));
        assertThatIllegalStateException().isThrownBy(() -> now(vault.open(hong, box, "comment|1")));
        assertThatIllegalStateException().isThrownBy(() -> now(vault.open(person(), box, "employee|1")));
    }

    @Test
    void a_persons_key_moved_to_another_person_opens_nothing() {
        var box = now(vault.close(hong, new byte[] {1}, "employee|1"));
        var thief = new PersonKey(PersonId.next(), hong.wrapped());

        assertThatIllegalStateException().isThrownBy(() -> now(vault.open(thief, box, "employee|1")));
    }

    @Test
    void wrapped_anew_the_key_still_opens_what_it_closed_before() {
        var box = now(vault.close(hong, new byte[] {7}, "p"));
        var later = new PersonalVault(HeldKeys.of("vault-2", "vault-1"), new SecureRandom());

        var anew = now(later.rewrap(List.of(hong))).getFirst();
        var afterwards = new PersonalVault(HeldKeys.of("vault-2"), new SecureRandom());

        assertThat(anew.wrapped().masterKey()).isEqualTo("vault-2");
        assertThat(now(afterwards.open(anew, box, "p"))).containsExactly(7);
        assertThat(now(afterwards.hash(anew, "ci"))).isEqualTo(now(later.hash(hong, "ci")));
    }

    @Test
    void no_two_boxes_of_one_person_begin_alike() {
        var ivs = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            ivs.add(HexFormat.of().formatHex(now(vault.close(hong, new byte[] {1}, "p")), 0, 12));
        }

        assertThat(ivs).hasSize(10_000);
    }

    @Test
    void hashes_are_equal_for_one_person_only() {
        assertThat(now(vault.hash(hong, "ci"))).isEqualTo(now(vault.hash(hong, "ci")));
        assertThat(now(vault.hash(hong, "ci"))).isNotEqualTo(now(vault.hash(person(), "ci")));
    }

    private PersonKey person() {
        return now(vault.newKey(PersonId.next()));
    }

    private static <T> T now(Uni<T> answer) {
        return answer.await().indefinitely();
    }
}
