package kr.civilid.events.access.chain;

import java.util.ArrayList;
import java.util.List;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// What a transaction adds to a lane, and how the lane then stands.
public record Growth(List<ChainedRecord> added, Lane lane) {

    public static Growth of(Lane lane, List<AccessRecord> records, String requestId, Seal seal) {
        var added = new ArrayList<ChainedRecord>();
        var head = lane.head();
        for (var access : records) {
            var next = placed(access, lane.lane(), lane.seq() + added.size() + 1, requestId);
            head = seal.of(next, head);
            added.add(next.with(head));
        }
        return new Growth(added, new Lane(lane.lane(), lane.month(), lane.keyId(), lane.seq() + added.size(), head));
    }

    private static ChainedRecord placed(AccessRecord access, long lane, long seq, String requestId) {
        var who = access.who();
        var whose = access.whose();
        return new ChainedRecord(
                lane,
                seq,
                access.at(),
                who.name(),
                who.subject(),
                who.rolesText(),
                who.client(),
                who.agency().map(AgencyCode::digits).orElse(null),
                who.from(),
                whose.person().map(PersonId::value).orElse(null),
                whose.issuance().map(IssuanceId::value).orElse(null),
                whose.agency().map(AgencyCode::digits).orElse(null),
                access.act(),
                access.why(),
                requestId,
                Seal.NOTHING);
    }
}
