/// Intake, enrolment, issuing and life cycle of the mobile ID. Here only what every feature needs of its platform.
@NullMarked
package kr.civilid.issuance;

import org.jspecify.annotations.NullMarked;
