package kr.civilid.approval.personal.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.vault.Secret;

/// Keyed hashes by which rows are found and compared: the same for the same number, and without the secret of this
/// service they tell nothing.
@ApplicationScoped
public class Numbers {

    /// In place of the hash of somebody's number who is erased.
    public static final String ERASED = "erased";

    private final Secret secret;

    Numbers(Secret secret) {
        this.secret = secret;
    }

    public String hash(String employeeNumber) {
        return text(secret.mac("employee-number", employeeNumber));
    }

    public String hash(AgencyCode agency, String department) {
        return text(secret.mac(
                "department",
                agency.digits().getBytes(StandardCharsets.UTF_8),
                department.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
