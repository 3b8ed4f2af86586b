/// Looking at live IDs and ending them. Stands on what `request`, `enrolment` and `credential` offer.
@NullMarked
package kr.civilid.issuance.lifecycle.application;

import org.jspecify.annotations.NullMarked;
