package kr.civilid.events.access.chain;

import java.time.Instant;
import java.util.List;

/// What the hashes of one service are made over. The order and the names here are fixed: another order is another
/// purpose with the next number.
public final class Seal {

    /// Before the first record of a lane.
    public static final String NOTHING = "";

    private final ChainKey key;
    private final String service;

    public Seal(ChainKey key, String service) {
        this.key = key;
        this.service = service;
    }

    /// The same service's, with an earlier key.
    public Seal with(ChainKey earlier) {
        return new Seal(earlier, service);
    }

    public String keyId() {
        return key.id();
    }

    /// The hash of a record behind the one whose hash is `previous`; its own `hash` counts for nothing.
    public String of(ChainedRecord access, String previous) {
        return key.over("access-record-1")
                .add(service)
                .add(access.lane())
                .add(access.seq())
                .add(access.at())
                .add(access.who())
                .add(access.subject())
                .add(access.roles())
                .add(access.client())
                .add(access.whoAgency())
                .add(access.fromAddress())
                .add(access.personId())
                .add(access.issuanceId())
                .add(access.agency())
                .add(access.act())
                .add(access.why())
                .add(access.requestId())
                .add(previous)
                .hex();
    }

    /// Says that the service itself let a lane's records go.
    public String ofDropped(Lane lane, Instant at) {
        return key.over("access-dropped-1")
                .add(service)
                .add(lane.lane())
                .add(lane.month())
                .add(lane.seq())
                .add(lane.head())
                .add(at)
                .hex();
    }

    public String of(Anchor anchor, List<Anchor.Mark> marks) {
        var writing = key.over("access-anchor-1")
                .add(service)
                .add(anchor.number())
                .add(anchor.at())
                .add(anchor.previous())
                .add(marks.size());
        marks.forEach(mark -> writing.add(mark.lane()).add(mark.seq()).add(mark.head()));
        return writing.hex();
    }
}
