package kr.civilid.events.vault;

import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;

/// The key of one person as it rests: it opens for this person only.
public record PersonKey(PersonId person, Wrapped wrapped) {}
