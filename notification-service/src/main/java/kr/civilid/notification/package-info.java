/// Text messages on the way to a mobile ID: worded in `message`, carried in `delivery`.
@NullMarked
package kr.civilid.notification;

import org.jspecify.annotations.NullMarked;
