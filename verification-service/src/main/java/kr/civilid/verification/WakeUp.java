package kr.civilid.verification;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.civilid.events.delivery.patience.PatientStart;
import kr.civilid.verification.gate.application.FollowRegistry;
import kr.civilid.verification.gate.application.Register;
import kr.civilid.verification.gate.application.RegistryTokens;

/// Remembers gates, readers and the registry's last word before the first passage is asked for.
@ApplicationScoped
class WakeUp {

    private final Register register;
    private final RegistryTokens tokens;
    private final FollowRegistry registry;

    WakeUp(Register register, RegistryTokens tokens, FollowRegistry registry) {
        this.register = register;
        this.tokens = tokens;
        this.registry = registry;
    }

    /// What was kept is verified like anything that is heard.
    void on(@Observes StartupEvent start) throws Throwable {
        PatientStart.await(register::refresh);
        PatientStart.await(tokens::all).forEach(registry::on);
    }
}
