/// Shows help desk and HR what became of a text; never the text, the code or the number.
@NullMarked
package kr.civilid.notification.delivery.http;

import org.jspecify.annotations.NullMarked;
