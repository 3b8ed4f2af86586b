package kr.civilid.notification.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayIdsTest {

    @ParameterizedTest
    @CsvSource({"0042,42", "' 42 ',42", "00AB,ab", "0,0", "000,0", "id-7,id-7"})
    void case_and_leading_zeros_do_not_matter(String written, String same) {
        assertThat(new GatewayIds(false).answered(written)).isEqualTo(same);
        assertThat(new GatewayIds(false).receipted(written)).isEqualTo(same);
    }

    @Test
    void a_hexadecimal_answer_matches_a_decimal_receipt() {
        var ids = new GatewayIds(true);

        assertThat(ids.answered("0000002A"))
                .isEqualTo(ids.receipted("0000000042"))
                .isEqualTo("42");
    }

    @Test
    void an_answer_that_is_no_number_stays_as_it_is() {
        assertThat(new GatewayIds(true).answered("gw-2A")).isEqualTo("gw-2a");
    }
}
