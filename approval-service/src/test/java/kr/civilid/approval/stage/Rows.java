package kr.civilid.approval.stage;

import kr.civilid.testkit.parts.Database;

/// What the approvals' table says.
public final class Rows {

    public static String state(Object issuanceId) {
        return Database.column("select state from approval where issuance_id = ?", issuanceId)
                .getFirst();
    }

    private Rows() {}
}
