/// The control room: one page that shows whether each part is well, what is said on the topics, and the texts that
/// reached the phones. Loopback only, and it changes nothing.
@NullMarked
package kr.civilid.local.room;

import org.jspecify.annotations.NullMarked;
