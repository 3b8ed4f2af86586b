/// Issuances, persons and their personal data at rest, in PostgreSQL.
@NullMarked
package kr.civilid.issuance.request.postgres;

import org.jspecify.annotations.NullMarked;
