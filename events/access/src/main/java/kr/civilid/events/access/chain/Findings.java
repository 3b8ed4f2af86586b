package kr.civilid.events.access.chain;

import java.util.List;

/// What a check went through, and the first fault of each lane.
public record Findings(long lanes, long records, List<Fault> faults) {

    public boolean whole() {
        return faults.isEmpty();
    }
}
