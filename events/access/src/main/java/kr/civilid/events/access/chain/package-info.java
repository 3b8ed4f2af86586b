/// The chain itself: what is hashed, with which key, and how a lane is checked. Plain Java, so that the command needs
/// no service.
@NullMarked
package kr.civilid.events.access.chain;

import org.jspecify.annotations.NullMarked;
