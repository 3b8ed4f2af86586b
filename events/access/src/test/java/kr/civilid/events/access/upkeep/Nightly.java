package kr.civilid.events.access.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/// The nightly check, when a test wants it.
@ApplicationScoped
public class Nightly {

    private final ChainChecks checks;

    Nightly(ChainChecks checks) {
        this.checks = checks;
    }

    public void check() throws SQLException {
        checks.check();
    }
}
