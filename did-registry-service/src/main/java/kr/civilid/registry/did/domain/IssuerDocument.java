package kr.civilid.registry.did.domain;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The DID document of an issuing organisation: the key that signs its credentials and where it issues them.
///
/// Kept minimal, for independent resolvers agree on nothing more: no document-level controller, no `alg` in the key,
/// absolute key ids.
public final class IssuerDocument {

    /// `did` may hold a placeholder for the SCID; `jwk` is the public P-256 key, `thumbprint` its RFC 7638 name.
    public static Map<String, Object> of(
            String did, WebAddress address, Map<String, Object> jwk, String thumbprint, URI issuer) {
        var keyId = did + "#" + thumbprint;
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"));
        document.put("id", did);
        document.put("alsoKnownAs", List.of(address.didWeb().value()));
        document.put("verificationMethod", List.of(method(keyId, did, jwk)));
        document.put("assertionMethod", List.of(keyId));
        document.put("service", List.of(service(did + "#issuer", "OID4VCI", issuer.toString())));
        return document;
    }

    static Map<String, Object> service(String id, String type, String endpoint) {
        var service = new LinkedHashMap<String, Object>();
        service.put("id", id);
        service.put("type", type);
        service.put("serviceEndpoint", endpoint);
        return service;
    }

    private static Map<String, Object> method(String id, String did, Map<String, Object> jwk) {
        var method = new LinkedHashMap<String, Object>();
        method.put("id", id);
        method.put("type", "JsonWebKey2020");
        method.put("controller", did);
        method.put("publicKeyJwk", jwk);
        return method;
    }

    private IssuerDocument() {}
}
