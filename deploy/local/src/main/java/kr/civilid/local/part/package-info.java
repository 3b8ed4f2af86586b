/// One part of a local system as a process of its own: started, probed, killed, found again.
@NullMarked
package kr.civilid.local.part;

import org.jspecify.annotations.NullMarked;
