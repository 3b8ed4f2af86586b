package kr.civilid.registry.did.webvh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import kr.civilid.registry.did.domain.InvalidDid;

/// How many of which witnesses must approve an entry; the witnesses by their multikeys.
record WitnessRule(int threshold, Set<String> witnesses) {

    private static final String DID_KEY = "did:key:";

    /// Empty for `{}` and null, which end witnessing, and for a rule without any witness.
    static Optional<WitnessRule> of(JsonNode json) {
        if (json.isNull() || json.isObject() && json.isEmpty()) {
            return Optional.empty();
        }
        var listed = json.path("witnesses");
        if (!listed.isArray()) {
            throw new InvalidDid("\"witness\" lists no witnesses");
        }
        var witnesses = new LinkedHashSet<String>();
        for (var witness : listed) {
            var id = Json.text(witness, "id");
            // One witness listed twice would count twice towards the threshold.
            if (!id.startsWith(DID_KEY) || !witnesses.add(id.substring(DID_KEY.length()))) {
                throw new InvalidDid("a witness is not a did:key, or is listed twice");
            }
        }
        var threshold = json.path("threshold");
        if (!threshold.isIntegralNumber() || threshold.intValue() < 1 || threshold.intValue() > witnesses.size()) {
            throw new InvalidDid("the witness threshold cannot be met, or is none");
        }
        return Optional.of(new WitnessRule(threshold.intValue(), witnesses));
    }
}
