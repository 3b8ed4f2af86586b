package kr.civilid.registry.did.webvh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import kr.civilid.registry.did.domain.Base58;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.Multikey;

/// A Data Integrity proof of the cryptosuite `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0 §3.3), the
/// only one of did:webvh 1.0.
final class EddsaJcsProof {

    /// SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to its 32 raw bytes.
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String VALUE = "proofValue";
    private static final String DID_KEY = "did:key:";

    /// The proof of `document`, which has none yet.
    static ObjectNode over(JsonNode document, UpdateKey key, Instant created) {
        var proof = Json.object();
        proof.put("type", "DataIntegrityProof");
        proof.put("cryptosuite", "eddsa-jcs-2022");
        proof.put("verificationMethod", DID_KEY + key.multikey() + "#" + key.multikey());
        proof.put("created", created.toString());
        proof.put("proofPurpose", "assertionMethod");
        proof.put(VALUE, Base58.multibase(key.sign(signed(document, proof))));
        return proof;
    }

    /// Gives the multikey that signed; refuses one that is not among `authorized`.
    static String verify(JsonNode document, JsonNode proof, Set<String> authorized) {
        require(proof, "type", "DataIntegrityProof");
        require(proof, "cryptosuite", "eddsa-jcs-2022");
        require(proof, "proofPurpose", "assertionMethod");
        var key = signer(Json.text(proof, "verificationMethod"));
        if (!authorized.contains(key)) {
            throw new InvalidDid("a proof is by a key that is not authorized");
        }
        var options = ((ObjectNode) proof).deepCopy();
        options.remove(VALUE);
        if (!matches(key, signed(document, options), Base58.multibase(Json.text(proof, VALUE)))) {
            throw new InvalidDid("a proof does not match what it signs");
        }
        return key;
    }

    /// `did:key:<key>#<key>`, or without the fragment.
    private static String signer(String method) {
        var key = method.startsWith(DID_KEY) ? method.substring(DID_KEY.length()) : "";
        var fragment = key.indexOf('#');
        if (fragment >= 0) {
            if (!key.substring(fragment + 1).equals(key.substring(0, fragment))) {
                throw new InvalidDid("a proof's key and its fragment differ");
            }
            key = key.substring(0, fragment);
        }
        return key;
    }

    private static byte[] signed(JsonNode document, JsonNode options) {
        return Hash.join(Hash.sha256(Json.canonical(options)), Hash.sha256(Json.canonical(document)));
    }

    private static boolean matches(String multikey, byte[] content, byte[] value) {
        var key = Multikey.parse(multikey);
        if (key.type() != Multikey.Type.ED25519 || value.length != 64) {
            return false;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Hash.join(SPKI, key.raw()))));
            signature.update(content);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void require(JsonNode proof, String member, String value) {
        if (!Json.text(proof, member).equals(value)) {
            throw new InvalidDid("a proof's \"%s\" is not \"%s\"".formatted(member, value));
        }
    }

    private EddsaJcsProof() {}
}
