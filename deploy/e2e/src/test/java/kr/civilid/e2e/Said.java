package kr.civilid.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.CredentialIssued;
import kr.civilid.events.catalog.CredentialEvent.CredentialRevoked;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.EventProbe.Heard;

/// All that the topics hold, by what it is about. A record that was sent twice is one event.
final class Said {

    private final Map<String, Map<String, Set<String>>> eventIds;
    private final List<CredentialEvent> credentials;

    Said(List<Heard> heard) {
        eventIds = heard.stream().collect(groupingBy(Heard::key, groupingBy(Heard::type, mapping(Heard::id, toSet()))));
        credentials = heard.stream()
                .filter(event -> event.topic().equals(Topics.CREDENTIAL))
                .map(Said::credential)
                .toList();
    }

    /// The ids of the events of this type about one issuance.
    Set<String> events(String issuance, String type) {
        return eventIds.getOrDefault(issuance, Map.of()).getOrDefault(type, Set.of());
    }

    /// The IDs that came of one issuance and were not revoked. A signing that a kill cut off takes back copies that
    /// nobody was given, and leaves the ID alone.
    Set<Object> liveIds(String issuance) {
        var live = new HashSet<Object>();
        for (var event : credentials) {
            if (event instanceof CredentialIssued issued
                    && issued.issuanceId().toString().equals(issuance)) {
                live.add(issued.credentialId());
            }
        }
        for (var event : credentials) {
            if (event instanceof CredentialRevoked revoked && revoked.reason() != Reason.SIGNING_ABANDONED) {
                live.remove(revoked.credentialId());
            }
        }
        return live;
    }

    private static CredentialEvent credential(Heard event) {
        try {
            return EventJson.read(event.payload(), CredentialEvent.class).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
