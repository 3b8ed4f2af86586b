/// When a publication runs: shortly after a change, and every second for what was missed.
@NullMarked
package kr.civilid.registry.status.bus;

import org.jspecify.annotations.NullMarked;
