/// `/enrolments`: for the holder's app alone, by DPoP.
@NullMarked
package kr.civilid.issuance.enrolment.http;

import org.jspecify.annotations.NullMarked;
