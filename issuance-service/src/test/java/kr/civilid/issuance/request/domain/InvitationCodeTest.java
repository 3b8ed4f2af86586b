package kr.civilid.issuance.request.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void no_two_characters_look_alike() {
        var used = IntStream.range(0, 2_000)
                .mapToObj(_ -> InvitationCode.random(random).text())
                .flatMap(code -> code.chars().mapToObj(Character::toString))
                .collect(Collectors.toSet());

        assertThat(used).doesNotContain("0", "O", "1", "I", "L", "U").hasSize(30);
    }

    @Test
    void what_is_typed_with_small_letters_blanks_and_hyphens_is_the_same_code() {
        var code = InvitationCode.random(random);
        var text = code.text().toLowerCase(java.util.Locale.ROOT);

        assertThat(InvitationCode.typed(" " + text.substring(0, 4) + "-" + text.substring(4)))
                .isEqualTo(code);
    }

    @Test
    void what_can_be_no_code_is_weighed_like_a_wrong_one() {
        assertThat(InvitationCode.typed("0O1IL").text()).hasSize(8);
        assertThatIllegalArgumentException().isThrownBy(() -> new InvitationCode("0O1IL000"));
    }

    @Test
    void a_code_does_not_show_itself() {
        assertThat(InvitationCode.random(random)).hasToString("InvitationCode[***]");
    }
}
