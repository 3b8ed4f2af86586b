package kr.civilid.events.access.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import kr.civilid.events.access.chain.Fault.Kind;

/// Whether a ledger is as it was written: every lane from its first record to its last, and every anchor.
public final class ChainCheck {

    private final Ledger ledger;
    private final ChainKeys keys;
    private final String service;
    private final List<Fault> faults = new ArrayList<>();
    private long records;

    public ChainCheck(Ledger ledger, ChainKeys keys, String service) {
        this.ledger = ledger;
        this.keys = keys;
        this.service = service;
    }

    /// Of all lanes that are `wanted`; the anchors are always checked, against those lanes. `known` are hashes of
    /// anchors by their number, as they were seen outside the database.
    public Findings of(Predicate<Lane> wanted, Map<Long, String> known) {
        var all = ledger.lanes();
        var marks = new AnchorCheck(ledger, keys, service).of(all, known, faults);
        var checked = all.stream().filter(wanted).toList();
        for (var lane : checked) {
            var first = check(lane, marks.getOrDefault(lane.lane(), Map.of()));
            first.ifPresent(faults::add);
        }
        for (var stray : ledger.strayLanes()) {
            faults.add(new Fault(stray, 1, Kind.INSERTED, "there is no such lane"));
        }
        return new Findings(checked.size(), records, List.copyOf(faults));
    }

    private Optional<Fault> check(Lane lane, Map<Long, String> marks) {
        var key = keys.named(lane.keyId());
        if (key.isEmpty()) {
            return Optional.of(new Fault(lane.lane(), 1, Kind.UNKNOWN_KEY, lane.keyId()));
        }
        var seal = new Seal(key.get(), service);
        return lane.droppedAt() == null ? walk(lane, seal, marks) : dropped(lane, seal);
    }

    private Optional<Fault> walk(Lane lane, Seal seal, Map<Long, String> marks) {
        var walk = new LaneWalk(lane, seal, marks);
        ledger.records(lane.lane(), walk::take);
        records += walk.records();
        return walk.end().map(fault -> fault.kind() == Kind.ALTERED ? moved(lane, fault, walk) : fault);
    }

    /// What stands in the wrong place stands somewhere: told apart from what was altered.
    private Fault moved(Lane lane, Fault fault, LaneWalk walk) {
        var hashes = new HashMap<Long, String>();
        hashes.put(0L, Seal.NOTHING);
        var elsewhere = new ArrayList<Long>();
        ledger.records(lane.lane(), access -> {
            if (access.seq() == fault.seq() - 1) {
                hashes.put(access.seq(), access.hash());
            }
        });
        var before = hashes.getOrDefault(fault.seq() - 1, Seal.NOTHING);
        ledger.records(lane.lane(), access -> {
            if (walk.belongs(access, fault.seq(), before)) {
                elsewhere.add(access.seq());
            }
        });
        if (elsewhere.isEmpty()) {
            return fault;
        }
        var kind = walk.records() > lane.seq() ? Kind.INSERTED : Kind.REORDERED;
        return new Fault(lane.lane(), fault.seq(), kind, "what belongs here stands at " + elsewhere.getFirst());
    }

    private Optional<Fault> dropped(Lane lane, Seal seal) {
        if (!seal.ofDropped(lane, java.util.Objects.requireNonNull(lane.droppedAt()))
                .equals(lane.droppedSeal())) {
            return Optional.of(new Fault(lane.lane(), lane.seq(), Kind.ALTERED, "the service never let it go"));
        }
        var left = new TreeMap<Long, String>();
        ledger.records(lane.lane(), access -> left.put(access.seq(), access.hash()));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(lane.lane(), left.firstKey(), Kind.INSERTED, "the lane was let go"));
    }
}
