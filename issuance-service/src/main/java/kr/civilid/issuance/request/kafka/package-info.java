/// Whom this service hears: approval-service and notification-service.
@NullMarked
package kr.civilid.issuance.request.kafka;

import org.jspecify.annotations.NullMarked;
