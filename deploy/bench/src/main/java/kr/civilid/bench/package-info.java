/// How fast it is, as a ratio to a bound measured in the same run: absolute times differ between machines.
@NullMarked
package kr.civilid.bench;

import org.jspecify.annotations.NullMarked;
