/// What a gate meets: a reader that speaks HTTP with a key of its own, a holder with an ID in hand, the QR code between
/// them, and the registry's signed word. Built with libraries that the verifier does not use.
@NullMarked
package kr.civilid.testkit.gate;

import org.jspecify.annotations.NullMarked;
