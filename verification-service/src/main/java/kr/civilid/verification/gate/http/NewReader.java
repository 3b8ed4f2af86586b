package kr.civilid.verification.gate.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Map;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.gate.application.UnusableKey;
import kr.civilid.verification.gate.domain.Reader;
import kr.civilid.verification.gate.domain.ReaderId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A reader to be registered: its name, and the public half of its key as a P-256 JWK.
record NewReader(
        @NotNull @Pattern(regexp = ReaderId.PATTERN) @Schema(examples = "sejong-1-north-left")
        String readerId,

        @NotNull @Schema(examples = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"…\",\"y\":\"…\"}")
        Map<String, Object> publicKey) {

    Reader at(GateId gate) {
        return new Reader(new ReaderId(readerId), gate, key());
    }

    private ECPublicKey key() {
        try {
            var jwk = ECKey.parse(publicKey);
            if (jwk.isPrivate() || !jwk.getCurve().equals(Curve.P_256)) {
                throw new UnusableKey();
            }
            return jwk.toECPublicKey();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            throw new UnusableKey();
        }
    }
}
