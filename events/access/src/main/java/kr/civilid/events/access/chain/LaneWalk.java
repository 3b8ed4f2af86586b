package kr.civilid.events.access.chain;

import java.util.Map;
import java.util.Optional;
import kr.civilid.events.access.application.Months;
import kr.civilid.events.access.chain.Fault.Kind;
import org.jspecify.annotations.Nullable;

/// Goes along one lane, record by record, until something does not fit.
final class LaneWalk {

    private final Lane lane;
    private final Seal seal;
    private final Map<Long, String> marks;
    private long records;
    private long place;
    private String head = Seal.NOTHING;
    private @Nullable Fault fault;

    LaneWalk(Lane lane, Seal seal, Map<Long, String> marks) {
        this.lane = lane;
        this.seal = seal;
        this.marks = marks;
    }

    void take(ChainedRecord access) {
        records++;
        if (fault != null) {
            return;
        }
        fault = wrong(access);
        place = access.seq();
        head = access.hash();
    }

    private @Nullable Fault wrong(ChainedRecord access) {
        if (access.seq() <= place) {
            return fault(access.seq(), Kind.INSERTED, "there are two of this place");
        }
        if (access.seq() > lane.seq()) {
            return fault(access.seq(), Kind.INSERTED, "the lane counts no more than " + lane.seq());
        }
        if (access.seq() > place + 1) {
            return fault(place + 1, Kind.MISSING, "%d gone".formatted(access.seq() - place - 1));
        }
        if (!seal.of(access, head).equals(access.hash())) {
            return fault(access.seq(), Kind.ALTERED, "its hash does not fit to it and to the one before");
        }
        if (!Months.of(access.at()).equals(lane.month())) {
            return fault(access.seq(), Kind.ALTERED, "it is not of the lane's month");
        }
        if (!marks.getOrDefault(access.seq(), access.hash()).equals(access.hash())) {
            return fault(access.seq(), Kind.ALTERED, "an anchor knows it with another hash");
        }
        return null;
    }

    /// After the last record.
    Optional<Fault> end() {
        if (fault == null && place < lane.seq()) {
            fault = fault(place + 1, Kind.MISSING, "%d gone at the end".formatted(lane.seq() - place));
        }
        if (fault == null && !head.equals(lane.head())) {
            fault = fault(lane.seq(), Kind.ALTERED, "the lane names another hash as its last");
        }
        return Optional.ofNullable(fault);
    }

    /// Whether `access`, put at the place where the walk found a fault, would have been right there.
    boolean belongs(ChainedRecord access, long where, String before) {
        return access.seq() != where && seal.of(access.at(where), before).equals(access.hash());
    }

    long records() {
        return records;
    }

    private Fault fault(long seq, Kind kind, String what) {
        return new Fault(lane.lane(), seq, kind, what);
    }
}
