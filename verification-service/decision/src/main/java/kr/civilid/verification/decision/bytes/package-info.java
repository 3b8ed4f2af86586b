/// Bounded ways from text and compressed bytes to bytes. Knows only Java.
@NullMarked
package kr.civilid.verification.decision.bytes;

import org.jspecify.annotations.NullMarked;
