package kr.civilid.events.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {

    @Test
    void a_readable_event_is_read() {
        var event = new ApprovalEvent.Opened(IssuanceId.next(), Instant.parse("2026-03-02T03:00:00Z"));

        assertThat(arrival(EventJson.write(event)).read(ApprovalEvent.class)).isEqualTo(new Arrival.Readable<>(event));
    }

    @Test
    void a_type_of_a_later_build_is_told_apart_from_rubbish() {
        assertThat(arrival("{\"type\":\"approval.later.v1\"}".getBytes(UTF_8)).read(ApprovalEvent.class))
                .isInstanceOf(Arrival.UnknownType.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{",
                "\"x\"",
                "{\"type\":null}",
                "{\"type\":\"approval.opened.v1\",\"issuanceId\":7}"
            })
    void rubbish_is_unreadable(String value) {
        assertThat(arrival(value.getBytes(UTF_8)).read(ApprovalEvent.class)).isInstanceOf(Arrival.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "홍길동",
                "0190D0B0-0000-7000-8000-000000000000",
                "0190d0b0-0000-7000-8000-000000000000 "
            })
    void an_id_that_is_not_a_uuid_in_canonical_form_counts_as_missing(String id) {
        var arrival = arrival(new byte[0]);
        arrival.delivery().headers().add("ce_id", id.getBytes(UTF_8));

        assertThat(arrival.eventId()).isEmpty();
    }

    @Test
    void headers_without_a_value_count_as_missing() {
        var arrival = arrival(new byte[0]);
        arrival.delivery().headers().add("ce_id", null).add("ce_type", null).add("traceparent", null);

        assertThat(arrival.eventId()).isEmpty();
        assertThat(arrival.type()).isEmpty();
        assertThat(arrival.traceParent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7,7", "-1,0", "1e3,0", "9999999999999999999,0", "'',0"})
    void a_sequence_that_is_no_number_counts_as_not_said(String said, long understood) {
        var arrival = arrival(new byte[0]);
        assertThat(arrival.sequence()).isZero();

        arrival.delivery().headers().add("ce_sequence", said.getBytes(UTF_8));
        assertThat(arrival.sequence()).isEqualTo(understood);
    }

    @Test
    void its_text_form_says_where_it_lies_and_not_what_it_holds() {
        assertThat(arrival("홍길동".getBytes(UTF_8))).hasToString("approval.v1/3@7");
    }

    private static Arrival arrival(byte[] value) {
        return Arrival.of(new ConsumerRecord<>("local.approval.v1", 3, 7, "key", value), "local.");
    }
}
