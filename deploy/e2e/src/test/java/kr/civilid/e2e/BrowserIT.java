package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Service;
import kr.civilid.local.journey.Cast;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An approver at approval-service's pages, logged in by the real Keycloak.
@ExtendWith(WholeSystem.class)
class BrowserIT {

    private final LocalSystem system;
    private final Cast cast;

    BrowserIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.cast = new Cast(at);
    }

    @Test
    void the_department_head_logs_in_finds_an_application_and_approves_it() throws Exception {
        var someone = cast.civilServant(Applicant.numbered(81));
        someone.applies();
        someone.awaitApproval();
        var browser = new Browser();
        var inbox = system.addresses().of(Service.APPROVAL) + "/inbox";

        var logIn = browser.open(inbox);
        assertThat(logIn.at().toString()).startsWith(system.addresses().issuer());
        var list = browser.submit(logIn, Map.of("username", "kim.head", "password", "kim.head"));
        assertThat(list.at().getPath()).isEqualTo("/inbox");
        assertThat(list.html()).contains(someone.applicant().name()).contains("/inbox/" + someone.issuance());

        var sheet = browser.open(inbox + "/" + someone.issuance());
        var decided = browser.submit(sheet, Map.of("decision", "APPROVE", "comment", ""));

        assertThat(decided.status()).isEqualTo(200);
        someone.await("DepartmentApproved");
        assertThat(browser.open(inbox).html()).doesNotContain("/inbox/" + someone.issuance());
    }

    @Test
    void a_wrong_password_opens_nothing() throws Exception {
        var browser = new Browser();
        var inbox = system.addresses().of(Service.APPROVAL) + "/inbox";

        var refused = browser.submit(browser.open(inbox), Map.of("username", "kim.head", "password", "wrong"));

        assertThat(refused.html()).contains("kc-form-login");
        assertThat(browser.open(inbox).at().toString())
                .startsWith(system.addresses().issuer());
    }
}
