package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.VerifiedLog;
import kr.civilid.registry.did.domain.WebAddress;
import kr.civilid.registry.did.domain.WebvhDid;

/// Lines that are only names of versions: what a log is made of is proved elsewhere.
class PlainLogs implements DidLogs {

    private static final String SCID = "QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx";

    private final Map<String, VerifiedLog.Entry> entries = new HashMap<>();
    boolean deactivated;

    @Override
    public Uni<Begun> begin(WebAddress address, Function<String, Map<String, Object>> document, Instant time) {
        var did = WebvhDid.text(SCID, address);
        return Uni.createFrom().item(new Begun(new Did(did), line(1, document.apply(did), time)));
    }

    @Override
    public Uni<String> next(List<String> lines, Map<String, Object> document, Instant time) {
        return Uni.createFrom().item(line(lines.size() + 1, document, time));
    }

    @Override
    public Uni<VerifiedLog> verify(Did did, List<String> lines) {
        var known = new ArrayList<VerifiedLog.Entry>();
        for (var line : lines) {
            var entry = entries.get(line);
            if (entry == null) {
                return Uni.createFrom().failure(new InvalidDid("a line nobody wrote"));
            }
            known.add(entry);
        }
        return Uni.createFrom().item(new VerifiedLog(SCID, false, 3600, known));
    }

    private String line(int number, Map<String, Object> document, Instant time) {
        var line = number + "-line";
        entries.put(line, new VerifiedLog.Entry(line, number, time.toString(), time, document, deactivated));
        return line;
    }
}
