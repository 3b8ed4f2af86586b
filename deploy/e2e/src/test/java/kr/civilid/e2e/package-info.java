/// The whole system on real parts: the journey, and what may break in the middle of it.
@NullMarked
package kr.civilid.e2e;

import org.jspecify.annotations.NullMarked;
