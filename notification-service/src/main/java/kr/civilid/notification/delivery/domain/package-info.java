/// A text on its way: its states, the steps between them, what a receipt says. Pure Java.
@NullMarked
package kr.civilid.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
