package kr.civilid.events.access.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.access.chain.ChainedRecord;
import kr.civilid.events.catalog.AgencyCode;

/// Which records, newest first. `agency` is the fence: empty for whoever oversees all. `until` is no longer included.
public record Search(
        Optional<AgencyCode> agency,
        Optional<UUID> person,
        Optional<UUID> issuance,
        Optional<String> who,
        Optional<String> act,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Position> after,
        int limit) {

    /// Behind which record a page begins.
    public record Position(Instant at, long lane, long seq) {

        public static Position of(ChainedRecord access) {
            return new Position(access.at(), access.lane(), access.seq());
        }
    }

    public Search behind(ChainedRecord last) {
        return new Search(agency, person, issuance, who, act, from, until, Optional.of(Position.of(last)), limit);
    }

    public Search atMost(int most) {
        return new Search(agency, person, issuance, who, act, from, until, after, most);
    }

    public Search before(Instant end) {
        var earlier = until.filter(end::isAfter).orElse(end);
        return new Search(agency, person, issuance, who, act, from, Optional.of(earlier), after, limit);
    }
}
