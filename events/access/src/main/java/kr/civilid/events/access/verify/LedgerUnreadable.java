package kr.civilid.events.access.verify;

import java.sql.SQLException;

/// The ledger could not be read to its end, so nothing is said about it.
public final class LedgerUnreadable extends RuntimeException {

    LedgerUnreadable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
