/// Trying again: which trouble passes, how long to wait, and on which context. Knows no event.
@NullMarked
package kr.civilid.events.delivery.patience;

import org.jspecify.annotations.NullMarked;
