package kr.civilid.events.access.chain;

import java.util.List;
import java.util.function.Consumer;

/// What is to be checked, as it stood at one moment.
public interface Ledger {

    List<Lane> lanes();

    /// In the order of their places, one after the other: a lane may have more than fits in memory.
    void records(long lane, Consumer<ChainedRecord> taker);

    /// Lanes that records name and that are not among [#lanes()].
    List<Long> strayLanes();

    /// By number.
    List<Anchor> anchors();

    /// Of one anchor, by lane.
    List<Anchor.Mark> marks(long anchor);
}
