/// The phones of the test world: an SMPP 3.4 gateway of our own that keeps each text for the phone it was sent to.
/// Knows nothing of notification-service; it hears only what comes over the wire.
@NullMarked
package kr.civilid.testkit.handset;

import org.jspecify.annotations.NullMarked;
