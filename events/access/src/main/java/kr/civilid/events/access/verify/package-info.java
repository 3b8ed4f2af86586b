/// The check of a whole ledger, by a command or by the service itself. Knows the chain and JDBC, no service.
@NullMarked
package kr.civilid.events.access.verify;

import org.jspecify.annotations.NullMarked;
