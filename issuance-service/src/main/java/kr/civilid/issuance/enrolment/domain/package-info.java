/// Rules of the enrolment: the PIN lock, the terms, who the holder proved to be. Plain Java.
@NullMarked
package kr.civilid.issuance.enrolment.domain;

import org.jspecify.annotations.NullMarked;
