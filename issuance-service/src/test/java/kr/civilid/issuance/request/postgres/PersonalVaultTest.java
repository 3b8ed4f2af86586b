package kr.civilid.issuance.request.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.UUID;
import kr.civilid.issuance.Secret;
import org.junit.jupiter.api.Test;

class PersonalVaultTest {

    private final PersonalVault vault = new PersonalVault(new Secret(new byte[32]), new SecureRandom());
    private final PersonRow hong = person();

    @Test
    void what_is_closed_opens_at_its_own_place() {
        var box = vault.close(hong, "홍길동".getBytes(UTF_8), "employee|1");

        assertThat(new String(vault.open(hong, box, "employee|1"), UTF_8)).isEqualTo("홍길동");
        assertThat(new String(box, UTF_8)).doesNotContain("홍길동");
    }

    @Test
    void a_box_moved_to_another_row_or_person_does_not_open() {
        var box = vault.close(hong, new byte[] {1}, "employee|1");

        assertThatIllegalStateException().isThrownBy(() -> vault.open(hong, box, "employee|2"));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(person(), box, "employee|1"));
    }

    @Test
    void another_services_secret_opens_nothing() {
        var box = vault.close(hong, new byte[] {1}, "employee|1");
        var secret = new byte[32];
        secret[0] = 1;
        var other = new PersonalVault(new Secret(secret), new SecureRandom());

        assertThatIllegalStateException().isThrownBy(() -> other.open(hong, box, "employee|1"));
    }

    @Test
    void equal_texts_make_different_boxes_and_equal_hashes_for_one_person_only() {
        assertThat(vault.close(hong, new byte[] {1}, "p")).isNotEqualTo(vault.close(hong, new byte[] {1}, "p"));
        assertThat(vault.hash(hong, "ci")).isEqualTo(vault.hash(hong, "ci"));
        assertThat(vault.hash(hong, "ci")).isNotEqualTo(vault.hash(person(), "ci"));
    }

    private PersonRow person() {
        var row = new PersonRow();
        row.id = UUID.randomUUID();
        row.personalKey = vault.newKey(row.id.toString());
        return row;
    }
}
