package kr.civilid.events.vault;

import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;

/// The key of one person as it rests: it opens for this person only.
public record PersonKey(PersonId person, Wrapped wrapped) {

    /// Stands for the id of a master key where the person's key was destroyed.
    private static final String ERASED = "erased";

    /// Nothing opens or is closed for this person any more.
    public boolean isErased() {
        return wrapped.masterKey().equals(ERASED);
    }
}
