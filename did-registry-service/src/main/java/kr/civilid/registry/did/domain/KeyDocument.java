package kr.civilid.registry.did.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The document that a did:key is: its one key, for every purpose.
public final class KeyDocument {

    public static Map<String, Object> of(Did did) {
        var key = Multikey.parse(did.id());
        if (key.type() == Multikey.Type.P256 && !P256.isPoint(key.raw())) {
            throw new InvalidDid("not a point of P-256");
        }
        var keyId = did + "#" + did.id();
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"));
        document.put("id", did.value());
        document.put(
                "verificationMethod",
                List.of(Map.of(
                        "id", keyId, "type", "Multikey", "controller", did.value(), "publicKeyMultibase", did.id())));
        for (var purpose :
                List.of("authentication", "assertionMethod", "capabilityInvocation", "capabilityDelegation")) {
            document.put(purpose, List.of(keyId));
        }
        return document;
    }

    private KeyDocument() {}
}
