package kr.civilid.issuance.lifecycle.application;

import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.issuance.lifecycle.domain.Officer;
import kr.civilid.issuance.request.domain.Caller;

/// Who an officer is, apart from the log-in.
@ApplicationScoped
class Officers {

    private final OfficerNumbers numbers;

    Officers(OfficerNumbers numbers) {
        this.numbers = numbers;
    }

    /// Fails with [WithoutNumber] where the log-in does not say: then nobody can tell whether two are one.
    Officer of(Caller caller) {
        var number = caller.employeeNumber().orElseThrow(WithoutNumber::new);
        return new Officer(caller.name(), numbers.hash(number), caller.from());
    }
}
