/// Clocks that a test holds, and how it waits.
@NullMarked
package kr.civilid.testkit.time;

import org.jspecify.annotations.NullMarked;
