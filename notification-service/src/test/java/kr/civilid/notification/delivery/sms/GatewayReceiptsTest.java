package kr.civilid.notification.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Receipt;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayReceiptsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final GatewayReceipts receipts = new GatewayReceipts(new GatewayIds(false));

    @Test
    void the_text_of_appendix_b_is_read() {
        var text = "id:00A1 sub:001 dlvrd:001 submit date:2603021200 done date:2603021200 stat:DELIVRD err:000 text:";

        assertThat(receipts.in(receipt(text), NOON)).contains(new Receipt("a1", Optional.empty(), NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID: a1 STAT: Undeliv", "err:027 stat:UNDELIV id:a1", "id:a1 done date:never stat:UNDELIV"})
    void gateways_may_write_it_loosely(String text) {
        assertThat(receipts.in(receipt(text), NOON)).contains(new Receipt("a1", Optional.of("UNDELIV"), NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "DELETED", "UNDELIV", "REJECTD"})
    void every_last_word_but_one_is_a_failure(String state) {
        assertThat(receipts.in(receipt("id:a1 stat:" + state), NOON))
                .contains(new Receipt("a1", Optional.of(state), NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id:a1 stat:ENROUTE", "id:a1 stat:ACCEPTD", "id:a1 stat:UNKNOWN", "stat:DELIVRD", "id:a1", ""})
    void what_is_not_the_last_word_on_a_message_is_passed_over(String text) {
        assertThat(receipts.in(receipt(text), NOON)).isEmpty();
    }

    @Test
    void an_answer_of_the_holder_is_no_receipt() {
        var text = receipt("id:a1 stat:DELIVRD");
        text.setEsmClass((byte) 0);

        assertThat(receipts.in(text, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2,", "3,EXPIRED", "4,DELETED", "5,UNDELIV", "8,REJECTD"})
    void the_optional_parameters_go_before_the_text(byte state, String failure) {
        var delivery = receipt("id:other stat:ENROUTE");
        delivery.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("A1"), new OptionalParameter.Message_state(state));

        assertThat(receipts.in(delivery, NOON)).contains(new Receipt("a1", Optional.ofNullable(failure), NOON));
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, 6, 7, 99})
    void a_state_that_may_still_change_is_passed_over(byte state) {
        var delivery = receipt("");
        delivery.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("A1"), new OptionalParameter.Message_state(state));

        assertThat(receipts.in(delivery, NOON)).isEmpty();
    }

    private static DeliverSm receipt(String text) {
        var delivery = new DeliverSm();
        delivery.setSmscDeliveryReceipt();
        delivery.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
        return delivery;
    }
}
