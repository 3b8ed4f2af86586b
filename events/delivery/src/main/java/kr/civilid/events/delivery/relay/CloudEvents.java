package kr.civilid.events.delivery.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/// CloudEvents 1.0, binary content mode of the Kafka binding: attributes as `ce_` headers, the event as the value.
record CloudEvents(String source, String prefix) {

    ProducerRecord<String, byte[]> record(Unpublished row) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.eventId().toString());
        headers.put("ce_type", row.type());
        headers.put("ce_source", source);
        headers.put("ce_time", row.at().toString());
        headers.put("ce_subject", row.lane().key());
        headers.put("ce_sequence", Long.toString(row.sequence()));
        headers.put("content-type", "application/json");
        if (row.causationId() != null) {
            headers.put("ce_causationid", row.causationId().toString());
        }
        if (row.traceParent() != null) {
            headers.put("traceparent", row.traceParent());
        }
        var record =
                new ProducerRecord<>(prefix + row.lane().topic(), row.lane().key(), row.payload());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
