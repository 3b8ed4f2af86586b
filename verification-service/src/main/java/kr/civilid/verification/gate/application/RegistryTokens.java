package kr.civilid.verification.gate.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.events.catalog.RegistryEvent;

/// The last genuine tokens of the registry, as it published them.
public interface RegistryTokens {

    /// Keeps those that are newer than what is kept.
    Uni<Void> keep(List<RegistryEvent> tokens);

    Uni<List<RegistryEvent>> all();
}
