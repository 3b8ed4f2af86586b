package kr.civilid.issuance.lifecycle.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import kr.civilid.events.vault.Secret;

/// Employee numbers under a key, so that an officer can be looked for in a list that shows nobody.
@ApplicationScoped
public class OfficerNumbers {

    private final Secret secret;

    OfficerNumbers(Secret secret) {
        this.secret = secret;
    }

    public String hash(String employeeNumber) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.mac("mass-action-number", employeeNumber));
    }
}
