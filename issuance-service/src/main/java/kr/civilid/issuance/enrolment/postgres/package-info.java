/// Devices, tokens and challenges at rest, in PostgreSQL.
@NullMarked
package kr.civilid.issuance.enrolment.postgres;

import org.jspecify.annotations.NullMarked;
