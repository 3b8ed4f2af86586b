package kr.civilid.issuance.enrolment.domain;

import java.time.Instant;
import java.util.Optional;

/// What the platform of a phone vouched for at the binding. `app` is the package name or bundle id; `model` is what the
/// phone is called, attested where the platform does, else as the app says.
public record Attested(String app, SecurityLevel level, Optional<String> model, Instant at) {

    public static final int LONGEST_MODEL = 64;

    /// What the platform attested stands; only where it is silent does the app's word count.
    public Attested orModel(Optional<String> stated) {
        return model.isPresent() ? this : new Attested(app, level, stated, at);
    }
}
