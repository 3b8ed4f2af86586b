package kr.civilid.registry.status.application;

import kr.civilid.registry.status.domain.StatusList;

/// The bits of one list in memory, as far as they have been taken over from the database.
final class Mirror {

    private final StatusList list = StatusList.ofBits(2);
    private long shows;

    StatusList list() {
        return list;
    }

    /// How many changes the bits show.
    long shows() {
        return shows;
    }

    void take(StatusLists.Changes changes) {
        changes.values().forEach((index, value) -> list.set(index, value.bits()));
        shows = changes.upTo();
    }
}
