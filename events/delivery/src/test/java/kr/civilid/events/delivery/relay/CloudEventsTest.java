package kr.civilid.events.delivery.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.delivery.relay.Unpublished.Lane;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final CloudEvents cloudEvents = new CloudEvents("https://issuance.example", "local.");

    @Test
    void every_attribute_is_a_header_and_the_event_is_the_value() {
        var record = cloudEvents.record(new Unpublished(
                9,
                new UUID(1, 2),
                new Lane("issuance.v1", "key"),
                "issuance.invited.v1",
                3,
                "{}".getBytes(UTF_8),
                Instant.parse("2026-01-01T00:00:00.123456Z"),
                TRACE,
                new UUID(3, 4)));

        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "00000000-0000-0001-0000-000000000002"),
                        Map.entry("ce_type", "issuance.invited.v1"),
                        Map.entry("ce_source", "https://issuance.example"),
                        Map.entry("ce_time", "2026-01-01T00:00:00.123456Z"),
                        Map.entry("ce_subject", "key"),
                        Map.entry("ce_sequence", "3"),
                        Map.entry("ce_causationid", "00000000-0000-0003-0000-000000000004"),
                        Map.entry("traceparent", TRACE),
                        Map.entry("content-type", "application/json")));
        assertThat(record.topic()).isEqualTo("local.issuance.v1");
        assertThat(record.key()).isEqualTo("key");
        assertThat(record.value()).isEqualTo("{}".getBytes(UTF_8));
    }

    @Test
    void what_has_no_cause_and_no_trace_says_neither() {
        var record = cloudEvents.record(new Unpublished(
                9, new UUID(1, 2), new Lane("t", "k"), "x.y.v1", 1, new byte[0], Instant.EPOCH, null, null));

        assertThat(record.headers().lastHeader("ce_causationid")).isNull();
        assertThat(record.headers().lastHeader("traceparent")).isNull();
    }
}
