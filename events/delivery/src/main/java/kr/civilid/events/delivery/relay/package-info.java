/// Carries the outbox to Kafka: one thread, one connection, one producer. The only place that speaks to Kafka for
/// sending. Knows the table of the outbox and nothing else of its service.
@NullMarked
package kr.civilid.events.delivery.relay;

import org.jspecify.annotations.NullMarked;
