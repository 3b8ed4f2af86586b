/// Hears issuance-service. Knows the decision application.
@NullMarked
package kr.civilid.approval.decision.kafka;

import org.jspecify.annotations.NullMarked;
