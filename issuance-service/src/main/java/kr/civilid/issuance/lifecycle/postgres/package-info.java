/// Loss reports, personnel orders and owed notices in PostgreSQL.
@NullMarked
package kr.civilid.issuance.lifecycle.postgres;

import org.jspecify.annotations.NullMarked;
