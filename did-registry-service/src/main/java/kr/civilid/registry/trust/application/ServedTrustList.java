package kr.civilid.registry.trust.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The trust list that this instance serves, in memory.
@ApplicationScoped
public class ServedTrustList {

    private final AtomicReference<Optional<TrustLists.Published>> list = new AtomicReference<>(Optional.empty());

    /// Empty only before the first start is complete.
    public Optional<TrustLists.Published> present() {
        return list.get();
    }

    void hold(TrustLists.Published published) {
        list.set(Optional.of(published));
    }
}
