/// Shows the wording to those who answer questions about it.
@NullMarked
package kr.civilid.notification.message.http;

import org.jspecify.annotations.NullMarked;
