package kr.civilid.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void a_new_id_is_a_uuid_of_version_7() {
        assertThat(IssuanceId.next().value().version()).isEqualTo(7);
        assertThat(IssuanceId.next()).isNotEqualTo(IssuanceId.next());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "01950000-0000-7000-8000-00000000000g", "01950000000070008000000000000001"})
    void what_is_no_uuid_is_refused(String text) {
        assertThatThrownBy(() -> IssuanceId.fromString(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "174100", "17410000", "17A1000"})
    void an_agency_code_has_seven_digits(String code) {
        assertThatThrownBy(() -> new AgencyCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Sejong", "-sejong", "sejong/1", "세종"})
    void a_gate_id_is_plain(String id) {
        assertThatThrownBy(() -> new GateId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1 << 20})
    void a_status_index_lies_in_its_list(int idx) {
        assertThatThrownBy(() -> new StatusReference(URI.create("http://localhost/1"), idx))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_digest_is_the_sha_256_of_its_content() {
        assertThat(Digest.of("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Digest("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"));
    }

    @Test
    void a_commitment_depends_on_the_salt_and_on_where_a_part_ends() {
        var salt = new byte[] {1, 2, 3};

        assertThat(Digest.commitment(salt, "ab", "c"))
                .isEqualTo(Digest.commitment(salt, "ab", "c"))
                .isNotEqualTo(Digest.commitment(salt, "a", "bc"))
                .isNotEqualTo(Digest.commitment(new byte[] {1, 2, 4}, "ab", "c"));
    }
}
