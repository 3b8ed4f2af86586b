package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;

/// The CBOR map that App Attest gives an app: certificates, the leaf first, and the data that the leaf's nonce seals.
record AttestationObject(List<byte[]> certificates, byte[] authenticatorData) {

    private static final String FORMAT = "apple-appattest";
    private static final int LARGEST = 16_384;
    private static final ObjectReader CBOR = new ObjectMapper(new CBORFactory())
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    static AttestationObject parse(byte[] encoded) {
        EvidenceRefused.unless(encoded.length <= LARGEST, MALFORMED, "an attestation object has at most 16384 bytes");
        try {
            if (!(CBOR.readValue(encoded) instanceof JsonNode object)) {
                throw new EvidenceRefused(MALFORMED, "not an attestation object in CBOR");
            }
            EvidenceRefused.unless(FORMAT.equals(object.path("fmt").textValue()), MALFORMED, "fmt must be " + FORMAT);
            var certificates = new ArrayList<byte[]>();
            for (var certificate : object.path("attStmt").path("x5c")) {
                certificates.add(bytes(certificate));
            }
            return new AttestationObject(List.copyOf(certificates), bytes(object.path("authData")));
        } catch (IOException _) {
            throw new EvidenceRefused(MALFORMED, "not an attestation object in CBOR");
        }
    }

    private static byte[] bytes(JsonNode node) throws IOException {
        EvidenceRefused.unless(node.isBinary(), MALFORMED, "x5c and authData are byte strings");
        return node.binaryValue();
    }
}
