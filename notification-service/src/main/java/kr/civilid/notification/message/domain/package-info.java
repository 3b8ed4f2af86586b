/// What a text says and how many bytes that is. Pure Java.
@NullMarked
package kr.civilid.notification.message.domain;

import org.jspecify.annotations.NullMarked;
