package kr.civilid.events.access.desk.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import kr.civilid.events.access.upkeep.ChainChecks;

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
