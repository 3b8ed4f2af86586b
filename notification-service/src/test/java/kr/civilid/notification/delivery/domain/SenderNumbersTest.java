package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderNumbersTest {

    private static final AgencyCode MOIS = new AgencyCode("1741000");

    @Test
    void an_agency_has_its_own_number_and_all_others_share_one() {
        var numbers = SenderNumbers.of(List.of("*:0442001234", " 1741000:0442055678"));

        assertThat(numbers.of(Optional.of(MOIS)).digits()).isEqualTo("0442055678");
        assertThat(numbers.of(Optional.of(new AgencyCode("1140100"))).digits()).isEqualTo("0442001234");
        assertThat(numbers.of(Optional.empty()).digits()).isEqualTo("0442001234");
        assertThat(numbers.complete()).isTrue();
    }

    @Test
    void the_placeholder_is_not_registered_for_anybody() {
        assertThat(SenderNumbers.of(List.of("*:0440000000")).complete()).isFalse();
        assertThat(SenderNumbers.of(List.of("*:0442001234", "1741000:0440000000"))
                        .complete())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0221001234",
                "023456789",
                "0442001234",
                "0312345678",
                "01023456789",
                "07012345678",
                "0801234567",
                "05021234567",
                "15881234",
                "110"
            })
    void what_is_a_number_in_korea_may_be_registered(String digits) {
        assertThat(new SenderNumber(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "044-200-1234", "+82442001234", "0441234", "0410000000", "12345", "119119", "MOIS", "２"})
    void anything_else_is_named(String digits) {
        assertThatThrownBy(() -> SenderNumbers.of(List.of("*:" + digits))).hasMessageContaining("`" + digits + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0442001234 | `0442001234` is not `agency code:number`",
                "174100:0442001234 | `174100:0442001234` is not",
                "1741000:0442001234 | no `*:number`",
                "*:0442001234,*:0442001235 | two numbers for *"
            })
    void a_list_that_says_too_little_or_too_much_is_refused(String entries, String message) {
        assertThatThrownBy(() -> SenderNumbers.of(List.of(entries.split(",")))).hasMessageContaining(message);
    }
}
