package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.KEY;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;

/// Keys of certificates, as the rest of the service knows them.
final class DeviceKeys {

    private static final int COORDINATE_BITS = 256;

    static void requireSame(ECKey device, PublicKey attested) {
        try {
            EvidenceRefused.unless(
                    Arrays.equals(device.toECPublicKey().getEncoded(), attested.getEncoded()),
                    KEY,
                    "the attested key must be the device key");
        } catch (JOSEException _) {
            throw new EvidenceRefused(KEY, "the device key must be EC P-256");
        }
    }

    /// `0x04 ‖ x ‖ y` (X9.62) of a P-256 key: what Apple hashes.
    static byte[] uncompressed(PublicKey key) {
        if (!(key instanceof ECPublicKey ec)
                || ec.getParams().getCurve().getField().getFieldSize() != COORDINATE_BITS) {
            throw new EvidenceRefused(KEY, "the attested key must be EC P-256");
        }
        var point = new byte[1 + 2 * COORDINATE_BITS / 8];
        point[0] = 4;
        var x = ECKey.encodeCoordinate(COORDINATE_BITS, ec.getW().getAffineX()).decode();
        var y = ECKey.encodeCoordinate(COORDINATE_BITS, ec.getW().getAffineY()).decode();
        System.arraycopy(x, 0, point, 1, x.length);
        System.arraycopy(y, 0, point, 1 + x.length, y.length);
        return point;
    }

    private DeviceKeys() {}
}
