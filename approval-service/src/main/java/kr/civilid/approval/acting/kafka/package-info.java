/// Hears of personnel orders. Knows the acting application.
@NullMarked
package kr.civilid.approval.acting.kafka;

import org.jspecify.annotations.NullMarked;
