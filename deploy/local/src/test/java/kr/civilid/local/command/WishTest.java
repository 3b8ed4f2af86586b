package kr.civilid.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.civilid.local.Checkout;
import org.junit.jupiter.api.Test;

class WishTest {

    @Test
    void without_a_word_everything_lies_in_the_repository() {
        var wish = Wish.of();

        assertThat(wish.folder()).isEqualTo(Checkout.root().resolve(".civilid"));
        assertThat(wish.portOffset()).isZero();
        assertThat(wish.has("--fresh")).isFalse();
    }

    @Test
    void a_flag_folder_and_offset_are_understood() {
        var wish = Wish.of("--no-journey", "--folder", "/srv/second", "--port-offset", "10000");

        assertThat(wish.has("--no-journey")).isTrue();
        assertThat(wish.folder()).isEqualTo(Path.of("/srv/second"));
        assertThat(wish.portOffset()).isEqualTo(10_000);
    }

    @Test
    void the_process_that_stays_neither_detaches_nor_forgets_once_more() {
        var wish = Wish.of("--detach", "--fresh", "--no-journey", "--folder", "/srv/second");

        assertThat(wish.attached()).containsExactly("--no-journey", "--folder", "/srv/second", "--port-offset", "0");
    }

    @Test
    void what_is_not_understood_is_refused() {
        assertThatThrownBy(() -> Wish.of("--frehs")).hasMessage("unknown: --frehs");
        assertThatThrownBy(() -> Wish.of("--folder")).hasMessage("--folder wants a value");
        assertThatThrownBy(() -> Wish.of("--port-offset", "many")).hasMessage("not a number: many");
    }

    @Test
    void every_flag_is_explained() {
        assertThat(Wish.HELP)
                .contains("--no-journey", "--journey-only", "--detach", "--fresh", "--folder", "--port-offset");
    }
}
