/// Messages at rest. Number and words are encrypted, and gone as soon as the gateway has them.
@NullMarked
package kr.civilid.notification.delivery.postgres;

import org.jspecify.annotations.NullMarked;
