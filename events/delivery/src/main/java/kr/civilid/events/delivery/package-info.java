/// How events leave and enter a service: outbox, relay, inbox, dead letters. Knows the catalogue, no service.
@NullMarked
package kr.civilid.events.delivery;

import org.jspecify.annotations.NullMarked;
