/// Keeps access records in PostgreSQL. Knows the access application.
@NullMarked
package kr.civilid.approval.access.postgres;

import org.jspecify.annotations.NullMarked;
