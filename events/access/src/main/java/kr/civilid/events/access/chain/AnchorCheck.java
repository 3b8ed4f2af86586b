package kr.civilid.events.access.chain;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.civilid.events.access.chain.Anchor.Mark;
import kr.civilid.events.access.chain.Fault.Kind;

/// Whether the anchors are whole, and no lane is shorter than they say.
final class AnchorCheck {

    private static final long ANCHORS = 0;

    private final Ledger ledger;
    private final ChainKeys keys;
    private final String service;

    AnchorCheck(Ledger ledger, ChainKeys keys, String service) {
        this.ledger = ledger;
        this.keys = keys;
        this.service = service;
    }

    /// Gives what the anchors say of each lane: the hash at some of its places.
    Map<Long, Map<Long, String>> of(List<Lane> lanes, Map<Long, String> known, List<Fault> faults) {
        var byLane = lanes.stream().collect(toMap(Lane::lane, Function.identity()));
        var said = new HashMap<Long, Map<Long, String>>();
        var unseen = new HashMap<>(known);
        var number = 0L;
        var previous = Seal.NOTHING;
        for (var anchor : ledger.anchors()) {
            number++;
            if (anchor.number() != number) {
                faults.add(new Fault(ANCHORS, number, Kind.MISSING, "the next is " + anchor.number()));
                return said;
            }
            var marks = ledger.marks(number);
            if (!fits(anchor, marks, previous) || !unseenOrSame(unseen, anchor)) {
                faults.add(new Fault(ANCHORS, number, Kind.ALTERED, "its hash does not fit"));
                return said;
            }
            marks.forEach(mark -> keep(said, mark));
            setBack(marks, byLane, faults);
            previous = anchor.hash();
        }
        unseen.keySet().stream()
                .sorted()
                .forEach(gone -> faults.add(new Fault(ANCHORS, gone, Kind.MISSING, "it is known outside")));
        return said;
    }

    private static boolean unseenOrSame(Map<Long, String> unseen, Anchor anchor) {
        var known = unseen.remove(anchor.number());
        return known == null || known.equals(anchor.hash());
    }

    private boolean fits(Anchor anchor, List<Mark> marks, String previous) {
        return anchor.previous().equals(previous)
                && keys.named(anchor.keyId())
                        .filter(key -> new Seal(key, service).of(anchor, marks).equals(anchor.hash()))
                        .isPresent();
    }

    private static void keep(Map<Long, Map<Long, String>> said, Mark mark) {
        said.computeIfAbsent(mark.lane(), _ -> new HashMap<>()).put(mark.seq(), mark.head());
    }

    private static void setBack(List<Mark> marks, Map<Long, Lane> lanes, List<Fault> faults) {
        for (var mark : marks) {
            var lane = lanes.get(mark.lane());
            if (lane == null) {
                faults.add(new Fault(mark.lane(), mark.seq(), Kind.MISSING, "the whole lane is gone"));
            } else if (lane.seq() < mark.seq()) {
                faults.add(new Fault(mark.lane(), mark.seq(), Kind.SET_BACK, "it ends at " + lane.seq()));
            }
        }
    }
}
