/// Hears issuance-service.
@NullMarked
package kr.civilid.notification.message.kafka;

import org.jspecify.annotations.NullMarked;
