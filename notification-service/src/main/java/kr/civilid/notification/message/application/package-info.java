/// Which events become a text, and for whom. May use the application of `delivery`, which carries it.
@NullMarked
package kr.civilid.notification.message.application;

import org.jspecify.annotations.NullMarked;
