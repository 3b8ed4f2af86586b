package kr.civilid.registry.did.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The document that a did:jwk is (did:jwk specification, Read).
public final class JwkDocument {

    /// `jwk` is the decoded public key, checked already; `agrees` tells whether its curve can agree on keys.
    public static Map<String, Object> of(Did did, Map<String, Object> jwk, boolean signs, boolean agrees) {
        var keyId = did + "#0";
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"));
        document.put("id", did.value());
        document.put(
                "verificationMethod",
                List.of(Map.of("id", keyId, "type", "JsonWebKey2020", "controller", did.value(), "publicKeyJwk", jwk)));
        if (signs) {
            for (var purpose :
                    List.of("assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation")) {
                document.put(purpose, List.of(keyId));
            }
        }
        if (agrees) {
            document.put("keyAgreement", List.of(keyId));
        }
        return document;
    }

    private JwkDocument() {}
}
