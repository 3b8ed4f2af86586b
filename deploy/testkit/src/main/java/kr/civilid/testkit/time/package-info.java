/// Clocks that a test holds. Depends on nothing but Java.
@NullMarked
package kr.civilid.testkit.time;

import org.jspecify.annotations.NullMarked;
