package kr.civilid.registry.did.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A did:webvh log that kept every rule: its versions, oldest first, at least one.
public record VerifiedLog(String scid, boolean portable, long ttl, List<Entry> entries) {

    /// One version; `time` is the `versionTime` that `timestamp` reads.
    public record Entry(
            String versionId,
            int number,
            String timestamp,
            Instant time,
            Map<String, Object> document,
            boolean deactivated) {}

    public VerifiedLog {
        entries = List.copyOf(entries);
    }

    public Entry latest() {
        return entries.getLast();
    }

    /// The version that `wanted` asks for, if the log has it.
    public Optional<Entry> find(VersionQuery wanted) {
        return switch (wanted) {
            case VersionQuery.Latest _ -> Optional.of(latest());
            case VersionQuery.ById id ->
                entries.stream()
                        .filter(entry -> entry.versionId().equals(id.versionId()))
                        .findFirst();
            case VersionQuery.ByNumber number ->
                entries.stream()
                        .filter(entry -> entry.number() == number.number())
                        .findFirst();
            case VersionQuery.AtTime at ->
                entries.stream()
                        .filter(entry -> !entry.time().isAfter(at.time()))
                        .reduce((_, later) -> later);
        };
    }
}
