/// The SMPP 3.4 side of the gateway: one bound session, its submits and its receipts.
@NullMarked
package kr.civilid.notification.delivery.sms;

import org.jspecify.annotations.NullMarked;
