/// The HTTPS side of the carriers: posts messages as JSON and takes signed receipts.
@NullMarked
package kr.civilid.notification.delivery.gateway;

import org.jspecify.annotations.NullMarked;
