package kr.civilid.registry.did.webvh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.registry.did.domain.InvalidDid;

/// The parameters in force after a log entry (did:webvh 1.0, "DID Method Parameters").
record Parameters(
        String scid,
        List<String> updateKeys,
        List<String> nextKeyHashes,
        Optional<WitnessRule> witness,
        boolean portable,
        boolean deactivated,
        long ttl) {

    static final String METHOD = "did:webvh:1.0";

    private static final long DEFAULT_TTL = 3600;
    private static final Set<String> KNOWN = Set.of(
            "method", "scid", "updateKeys", "nextKeyHashes", "witness", "watchers", "portable", "deactivated", "ttl");

    /// Those of the first entry, which must name method, SCID and update keys.
    static Parameters first(JsonNode json) {
        if (!json.has("method") || !json.has("updateKeys")) {
            throw new InvalidDid("the first entry lacks a required parameter");
        }
        var start = new Parameters(
                Json.text(json, "scid"), List.of(), List.of(), Optional.empty(), false, false, DEFAULT_TTL);
        return start.with(json, flag(json, "portable", false));
    }

    /// These with what a later entry changes.
    Parameters next(JsonNode json) {
        if (json.has("scid")) {
            throw new InvalidDid("a later entry names the SCID");
        }
        var stillPortable = flag(json, "portable", portable);
        if (stillPortable && !portable) {
            throw new InvalidDid("a later entry makes the DID portable");
        }
        if (prerotates() && !(json.has("updateKeys") && json.has("nextKeyHashes"))) {
            throw new InvalidDid("pre-rotation wants updateKeys and nextKeyHashes in every entry");
        }
        return with(json, stillPortable);
    }

    /// Whether the keys of the next entry are committed to already.
    boolean prerotates() {
        return !nextKeyHashes.isEmpty();
    }

    private Parameters with(JsonNode json, boolean portableNow) {
        if (!json.isObject()) {
            throw new InvalidDid("the parameters are not an object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new InvalidDid("an unknown parameter");
            }
        });
        if (json.has("method") && !METHOD.equals(json.path("method").textValue())) {
            throw new InvalidDid("the log is not of did:webvh:1.0");
        }
        texts(json, "watchers", List.of());
        return new Parameters(
                scid,
                texts(json, "updateKeys", updateKeys),
                texts(json, "nextKeyHashes", nextKeyHashes),
                json.has("witness") ? WitnessRule.of(json.path("witness")) : witness,
                portableNow,
                flag(json, "deactivated", deactivated),
                ttl(json, ttl));
    }

    /// Early writers put null where an empty list is meant; the specification asks readers to bear with it.
    private static List<String> texts(JsonNode json, String name, List<String> before) {
        var value = json.path(name);
        if (value.isMissingNode()) {
            return before;
        }
        if (!value.isArray() && !value.isNull()) {
            throw new InvalidDid("\"%s\" is not a list".formatted(name));
        }
        var texts = new ArrayList<String>();
        for (var item : value) {
            if (!item.isTextual()) {
                throw new InvalidDid("\"%s\" holds something other than text".formatted(name));
            }
            texts.add(item.textValue());
        }
        return List.copyOf(texts);
    }

    private static boolean flag(JsonNode json, String name, boolean before) {
        var value = json.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new InvalidDid("\"%s\" is neither true nor false".formatted(name));
        }
        return value.isMissingNode() ? before : value.booleanValue();
    }

    private static long ttl(JsonNode json, long before) {
        var value = json.path("ttl");
        if (value.isMissingNode()) {
            return before;
        }
        if (value.isNull()) {
            return DEFAULT_TTL;
        }
        if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > 1L << 31) {
            throw new InvalidDid("\"ttl\" is not a number of seconds");
        }
        return value.longValue();
    }
}
