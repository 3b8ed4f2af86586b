/// Carries texts to the gateway, once each, and follows their receipts. Knows no database and no SMPP.
@NullMarked
package kr.civilid.notification.delivery.application;

import org.jspecify.annotations.NullMarked;
