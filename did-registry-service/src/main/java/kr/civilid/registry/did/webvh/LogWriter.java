package kr.civilid.registry.did.webvh;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.civilid.registry.did.application.DidLogs;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.WebAddress;
import kr.civilid.registry.did.domain.WebvhDid;

/// Writes log lines (did:webvh 1.0, "Create" and "Update"). Parameters that would hold nothing are left out, for
/// resolvers differ on how they read them.
final class LogWriter {

    static final String PLACEHOLDER = "{SCID}";

    private final UpdateKey key;

    LogWriter(UpdateKey key) {
        this.key = key;
    }

    DidLogs.Begun begin(WebAddress address, Function<String, Map<String, Object>> document, Instant time) {
        var draft = Json.object();
        draft.put("versionId", PLACEHOLDER);
        draft.put("versionTime", time.toString());
        var parameters = draft.putObject("parameters");
        parameters.put("method", Parameters.METHOD);
        parameters.put("scid", PLACEHOLDER);
        parameters.putArray("updateKeys").add(key.multikey());
        draft.set("state", Json.of(document.apply(WebvhDid.text(PLACEHOLDER, address))));
        var scid = Hash.of(Json.canonical(draft));
        var entry = Json.parseObject(draft.toString().replace(PLACEHOLDER, scid));
        return new DidLogs.Begun(new Did(WebvhDid.text(scid, address)), complete(entry, 1, time));
    }

    String next(List<String> lines, Map<String, Object> document, Instant time) {
        var entry = Json.object();
        entry.put("versionId", Json.text(Json.parseObject(lines.getLast()), "versionId"));
        entry.put("versionTime", time.toString());
        entry.putObject("parameters");
        entry.set("state", Json.of(document));
        return complete(entry, lines.size() + 1, time);
    }

    /// `entry` holds its predecessor's name in place of its own.
    private String complete(ObjectNode entry, int number, Instant time) {
        entry.put("versionId", number + "-" + Hash.of(Json.canonical(entry)));
        var proof = EddsaJcsProof.over(entry, key, time);
        entry.putArray("proof").add(proof);
        return entry.toString();
    }
}
