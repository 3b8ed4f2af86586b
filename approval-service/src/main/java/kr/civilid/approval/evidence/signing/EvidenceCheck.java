package kr.civilid.approval.evidence.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.civilid.approval.evidence.application.ReadEvidence;
import org.jspecify.annotations.Nullable;

/// Checks a saved answer with nothing but public keys that were got elsewhere: those inside the answer prove nothing.
final class EvidenceCheck {

    private final JWKSet keys;
    private final List<String> faults = new ArrayList<>();

    EvidenceCheck(JWKSet keys) {
        this.keys = keys;
    }

    /// What is wrong, in words; nothing where every record is authentic, unaltered, in its place, and none is missing.
    List<String> of(String answer) {
        try {
            var json = JSONObjectUtils.parse(answer);
            var records = JSONObjectUtils.getStringList(json, "records");
            var issuance = JSONObjectUtils.getString(json, "issuanceId");
            String previous = null;
            for (int i = 0; i < records.size(); i++) {
                record("record " + (i + 1), records.get(i), issuance, i + 1, previous);
                previous = ReadEvidence.hash(records.get(i)).base64url();
            }
            head(JSONObjectUtils.getString(json, "head"), issuance, records.size(), previous);
        } catch (ParseException | NullPointerException _) {
            faults.add("the answer is not one of GET /approvals/{issuanceId}/evidence");
        }
        return List.copyOf(faults);
    }

    private void record(String name, String jws, @Nullable String issuance, int number, @Nullable String previous) {
        var claims = authentic(name, jws, ReadEvidence.RECORD);
        same(name, "belongs to another approval", claims.get("issuanceId"), issuance);
        same(name, "is not in its place", claims.get("number"), (long) number);
        same(name, "does not follow the record before it", claims.get("previous"), previous);
    }

    private void head(@Nullable String jws, @Nullable String issuance, int count, @Nullable String last) {
        var claims = authentic("the head", String.valueOf(jws), ReadEvidence.HEAD);
        same("the head", "belongs to another approval", claims.get("issuanceId"), issuance);
        same("the head", "counts other records: some are missing or too many", claims.get("count"), (long) count);
        same("the head", "names another last record", claims.get("last"), last);
    }

    private Map<String, Object> authentic(String name, String jws, String typ) {
        try {
            var object = JWSObject.parse(jws);
            var header = object.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || header.getType() == null
                    || !typ.equals(header.getType().getType())
                    || !(keys.getKeyByKeyId(header.getKeyID()) instanceof ECKey key)
                    || !object.verify(new ECDSAVerifier(key))) {
                faults.add(name + " is not signed by a given key");
            }
            return Objects.requireNonNullElse(object.getPayload().toJSONObject(), Map.of());
        } catch (ParseException | JOSEException _) {
            faults.add(name + " is no signed record");
            return Map.of();
        }
    }

    private void same(String name, String otherwise, @Nullable Object found, @Nullable Object expected) {
        if (!Objects.equals(found, expected)) {
            faults.add(name + " " + otherwise);
        }
    }
}
