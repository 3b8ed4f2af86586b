package kr.civilid.issuance.enrolment.attestation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which of Apple's two environments attests; an app from the App Store uses production.
enum AppAttestEnvironment {
    PRODUCTION("appattest"),
    DEVELOPMENT("appattestdevelop");

    private final byte[] aaguid;

    AppAttestEnvironment(String aaguid) {
        this.aaguid = Arrays.copyOf(aaguid.getBytes(StandardCharsets.US_ASCII), 16);
    }

    boolean is(byte[] claimed) {
        return Arrays.equals(aaguid, claimed);
    }
}
