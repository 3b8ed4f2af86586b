package kr.civilid.registry.did.webvh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.VerifiedLog;
import kr.civilid.registry.did.domain.WebvhDid;
import org.jspecify.annotations.Nullable;

/// Walks a did:webvh log from its first line and refuses it whole at the first rule that is broken (did:webvh 1.0,
/// "Read (Resolve)"). Knows neither network nor clock.
final class LogVerifier {

    private static final Set<String> MEMBERS = Set.of("versionId", "versionTime", "parameters", "state", "proof");
    private static final int LONGEST_LOG = 10_000;

    private final List<VerifiedLog.Entry> entries = new ArrayList<>();
    private final List<Optional<WitnessRule>> witnessed = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Parameters parameters;

    /// `lines` are those of did.jsonl; no version may be later than `now`.
    static VerifiedLog verify(Did did, List<String> lines, WitnessProofs proofs, Instant now) {
        var wanted = WebvhDid.of(did);
        if (lines.isEmpty() || lines.size() > LONGEST_LOG) {
            throw new InvalidDid("the log is empty or too long");
        }
        var verifier = new LogVerifier();
        lines.forEach(line -> verifier.take(Json.parseObject(line)));
        return verifier.finish(wanted, proofs, now);
    }

    private void take(ObjectNode entry) {
        if (entry.size() != MEMBERS.size() || !MEMBERS.stream().allMatch(entry::has)) {
            throw new InvalidDid("an entry has other members than the five");
        }
        var before = parameters;
        if (before != null && before.deactivated()) {
            throw new InvalidDid("the log goes on after the DID was deactivated");
        }
        var now = before == null ? Parameters.first(entry.path("parameters")) : before.next(entry.path("parameters"));
        if (before == null) {
            requireScid(entry, now.scid());
        }
        var number = entries.size() + 1;
        requireVersionId(
                entry,
                number,
                entries.isEmpty() ? now.scid() : entries.getLast().versionId());
        var unsigned = entry.deepCopy();
        var signatures = unsigned.remove("proof");
        requireProofs(unsigned, signatures, authorized(before, now));
        var time = time(entry);
        requireName(entry.path("state"), before, now);
        witnessed.add(before != null && before.witness().isPresent() ? before.witness() : now.witness());
        entries.add(new VerifiedLog.Entry(
                Json.text(entry, "versionId"),
                number,
                Json.text(entry, "versionTime"),
                time,
                Json.map(entry.path("state")),
                now.deactivated()));
        parameters = now;
    }

    private VerifiedLog finish(WebvhDid wanted, WitnessProofs proofs, Instant now) {
        var last = Objects.requireNonNull(parameters);
        if (!wanted.scid().equals(last.scid()) || !names.contains(wanted.did().value())) {
            throw new InvalidDid("the log is of another DID");
        }
        if (entries.getLast().time().isAfter(now)) {
            throw new InvalidDid("a version is of the future");
        }
        var versions = entries.stream().map(VerifiedLog.Entry::versionId).toList();
        for (var i = 0; i < entries.size(); i++) {
            var later = versions.subList(i, versions.size());
            witnessed.get(i).ifPresent(rule -> proofs.require(rule, later));
        }
        return new VerifiedLog(last.scid(), last.portable(), last.ttl(), entries);
    }

    /// The SCID is the hash of the first entry with a placeholder wherever it occurs itself.
    private static void requireScid(ObjectNode entry, String scid) {
        var draft = entry.deepCopy();
        draft.remove("proof");
        draft.put("versionId", LogWriter.PLACEHOLDER);
        var text = draft.toString().replace(scid, LogWriter.PLACEHOLDER);
        if (!Hash.of(Json.canonical(Json.parse(text))).equals(scid)) {
            throw new InvalidDid("the SCID is not the hash of the first entry");
        }
    }

    private static void requireVersionId(ObjectNode entry, int number, String predecessor) {
        var unsigned = entry.deepCopy();
        unsigned.remove("proof");
        unsigned.put("versionId", predecessor);
        if (!Json.text(entry, "versionId").equals(number + "-" + Hash.of(Json.canonical(unsigned)))) {
            throw new InvalidDid("a versionId is not its number and the hash of its entry");
        }
    }

    /// Whose proof counts: with pre-rotation the keys of the entry itself, which were committed to before; without, the
    /// keys of the entry before.
    private static Set<String> authorized(@Nullable Parameters before, Parameters now) {
        if (before == null) {
            return Set.copyOf(now.updateKeys());
        }
        if (!before.prerotates()) {
            return Set.copyOf(before.updateKeys());
        }
        for (var key : now.updateKeys()) {
            if (!before.nextKeyHashes().contains(Hash.of(key.getBytes(StandardCharsets.US_ASCII)))) {
                throw new InvalidDid("an update key was not committed to");
            }
        }
        return Set.copyOf(now.updateKeys());
    }

    private static void requireProofs(JsonNode document, @Nullable JsonNode proofs, Set<String> authorized) {
        if (proofs == null || !proofs.isArray() || proofs.isEmpty()) {
            throw new InvalidDid("an entry has no proof");
        }
        for (var proof : proofs) {
            EddsaJcsProof.verify(document, proof, authorized);
        }
    }

    private Instant time(JsonNode entry) {
        var text = Json.text(entry, "versionTime");
        try {
            var time = Instant.parse(text);
            if (text.endsWith("Z")
                    && (entries.isEmpty() || time.isAfter(entries.getLast().time()))) {
                return time;
            }
        } catch (DateTimeParseException _) {
            throw new InvalidDid("a versionTime is not a UTC time");
        }
        throw new InvalidDid("a versionTime is not later than the one before");
    }

    /// The document's id keeps the SCID; it may move only where the DID is portable, and then says where it was.
    private void requireName(JsonNode state, @Nullable Parameters before, Parameters now) {
        var name = Json.text(state, "id");
        if (!WebvhDid.of(new Did(name)).scid().equals(now.scid())) {
            throw new InvalidDid("a document's id has another SCID");
        }
        if (before != null && !name.equals(entries.getLast().document().get("id"))) {
            var old = entries.getLast().document().get("id");
            var known = Json.map(state).get("alsoKnownAs");
            if (!before.portable() || !(known instanceof List<?> names && names.contains(old))) {
                throw new InvalidDid("the DID has moved without being portable, or without saying so");
            }
        }
        names.add(name);
    }
}
