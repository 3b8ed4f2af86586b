/// Keeps delegations and reports in PostgreSQL. Knows the acting application.
@NullMarked
package kr.civilid.approval.acting.postgres;

import org.jspecify.annotations.NullMarked;
