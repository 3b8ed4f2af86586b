/// Access records in PostgreSQL. Knows the application and the chain.
@NullMarked
package kr.civilid.events.access.postgres;

import org.jspecify.annotations.NullMarked;
