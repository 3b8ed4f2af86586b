package kr.civilid.events.access.chain;

/// The first thing that does not fit in a lane (or, with lane 0, in the anchors), and at which place.
public record Fault(long lane, long seq, Kind kind, String what) {

    public enum Kind {
        ALTERED,
        MISSING,
        INSERTED,
        REORDERED,
        /// The lane ends before a place that it had reached, as an anchor says.
        SET_BACK,
        /// Sealed with a key that was not given, so nothing can be said.
        UNKNOWN_KEY
    }

    @Override
    public String toString() {
        return (lane == 0 ? "anchor " : "lane %d record ".formatted(lane)) + "%d: %s, %s".formatted(seq, kind, what);
    }
}
