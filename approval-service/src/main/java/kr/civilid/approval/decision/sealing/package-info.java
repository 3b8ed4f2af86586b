/// Opens what is sealed to this service and seals what others alone may read. Knows the decision application.
@NullMarked
package kr.civilid.approval.decision.sealing;

import org.jspecify.annotations.NullMarked;
