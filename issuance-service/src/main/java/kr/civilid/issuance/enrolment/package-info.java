/// The holder's phone: bound, locked by a PIN, checked against the person, and asked for consent.
@NullMarked
package kr.civilid.issuance.enrolment;

import org.jspecify.annotations.NullMarked;
