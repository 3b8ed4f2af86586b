package kr.civilid.registry.did.webvh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kr.civilid.registry.did.domain.InvalidDid;

/// The proofs of a `did-witness.json`. One for a version approves all earlier versions as well.
final class WitnessProofs {

    private final Map<String, List<JsonNode>> byVersion = new HashMap<>();

    /// None at all.
    WitnessProofs() {}

    /// Reads the text of the file.
    WitnessProofs(String json) {
        for (var item : Json.parse(json)) {
            item.path("proof")
                    .forEach(proof -> byVersion
                            .computeIfAbsent(Json.text(item, "versionId"), _ -> new ArrayList<>())
                            .add(proof));
        }
    }

    /// `versions` are the version ids from the entry that `rule` is for up to the last one of the log.
    void require(WitnessRule rule, List<String> versions) {
        var approved = new HashSet<String>();
        for (var version : versions) {
            var document = Json.object().put("versionId", version);
            for (var proof : byVersion.getOrDefault(version, List.of())) {
                try {
                    approved.add(EddsaJcsProof.verify(document, proof, rule.witnesses()));
                } catch (InvalidDid _) {
                    // A proof that does not hold only fails to count.
                }
            }
        }
        if (approved.size() < rule.threshold()) {
            throw new InvalidDid("too few witnesses approve an entry");
        }
    }
}
