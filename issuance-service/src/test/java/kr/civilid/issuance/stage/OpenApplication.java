package kr.civilid.issuance.stage;

import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.testkit.people.Caller;

/// The one application that is open for somebody, each time anew: whoever is let in may have ended the last one.
public final class OpenApplication {

    private final Approvals approvals;
    private final Map<String, Object> employee;
    private String id = "";

    public OpenApplication(Approvals approvals, Map<String, Object> employee) {
        this.approvals = approvals;
        this.employee = employee;
    }

    public String requested() {
        if (!id.isEmpty()) {
            esaram().withdraw(id);
        }
        id = esaram().applied(employee);
        return id;
    }

    public String returned() {
        approvals.giveBack(IssuanceId.fromString(requested()), "사진이 흐립니다.");
        return id;
    }

    public String invited() {
        approvals.approve(IssuanceId.fromString(requested()));
        return id;
    }

    public String consented() {
        var issuance = IssuanceId.fromString(invited());
        var invited = new Invited(
                issuance,
                (String) employee.get("employeeNumber"),
                approvals.invitation(issuance).code());
        App.proven(invited).consent().then().statusCode(204);
        return id;
    }

    /// Of somebody else, of whom nothing is open any more.
    public static String withdrawn() {
        var id = esaram().applied(Applicants.somebody());
        esaram().withdraw(id);
        return id;
    }

    private static HrApi esaram() {
        return HrApi.as(Caller.ESARAM);
    }
}
