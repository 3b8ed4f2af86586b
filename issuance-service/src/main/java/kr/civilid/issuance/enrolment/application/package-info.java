/// Binding a phone and what it may ask for afterwards.
@NullMarked
package kr.civilid.issuance.enrolment.application;

import org.jspecify.annotations.NullMarked;
