/// The keys that a service has for itself: read from a store, public part, signature. Knows no event.
@NullMarked
package kr.civilid.events.keys;

import org.jspecify.annotations.NullMarked;
