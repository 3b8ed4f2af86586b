package kr.civilid.issuance.enrolment.attestation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/// A policy that lets in the official app, on phones of one maker of the test.
public final class OfficialApp implements QuarkusTestResourceLifecycleManager {

    static final Path MAKER = Path.of("target/phone-maker");

    @Override
    public Map<String, String> start() {
        AndroidMaker.in(MAKER);
        var root = MAKER.resolve("root.pem").toAbsolutePath().toString();
        return Map.of(
                "civilid.attestation.android.apps",
                AndroidPhone.PACKAGE + ":" + HexFormat.of().formatHex(AndroidPhone.SIGNER),
                "civilid.attestation.android.revocation-list",
                Weighing.listFile("{\"entries\": {}}", Instant.now()).toString(),
                "civilid.attestation.android.extra-roots",
                root,
                "civilid.attestation.ios.apps",
                ApplePhone.APP,
                "civilid.attestation.ios.extra-roots",
                root);
    }

    @Override
    public void stop() {
        // A policy that nobody asks any more.
    }
}
