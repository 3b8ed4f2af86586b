/// The wallet provider's key.
@NullMarked
package kr.civilid.issuance.enrolment.signing;

import org.jspecify.annotations.NullMarked;
