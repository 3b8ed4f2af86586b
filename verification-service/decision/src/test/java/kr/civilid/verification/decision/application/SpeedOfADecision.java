package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.SEJONG;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.jose.P256;

/// What a decision costs in one thread, as a ratio to the signature verifications that it cannot do without, measured
/// in turns in the same run:
///
/// `java --enable-native-access=ALL-UNNAMED -cp … kr.civilid.verification.decision.application.SpeedOfADecision`
final class SpeedOfADecision {

    private static final int COPIES = 2000;
    private static final int ROUNDS = 15;
    private static final byte[] TEXT = new byte[600];

    public static void main(String[] arguments) throws Exception {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = pairs.generateKeyPair();
        var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
        ecdsa.initSign(pair.getPrivate());
        ecdsa.update(TEXT);
        var signature = ecdsa.sign();
        var key = P256.key(pair.getPublic().getEncoded()).orElseThrow();

        var ids = IntStream.range(0, COPIES).mapToObj(_ -> World.id()).toList();
        var plain = ids.stream().map(id -> id.presentation(SEJONG.urn(), NOW, "name", "agency_code")).toList();
        var qr = ids.stream().map(id -> id.qr(SEJONG.urn(), NOW, "name", "agency_code")).toList();
        System.out.printf(
                "provider %s, %d characters plain, %d as QR%n",
                Signature.getInstance("SHA256withECDSAinP1363Format").getProvider().getName() + " or faster",
                plain.getFirst().length(),
                qr.getFirst().length());
        for (var round = 0; round < ROUNDS; round++) {
            var one = verifications(key, signature);
            var fresh = decisions(World.inOrder(), plain);
            var world = World.inOrder();
            decisions(world, plain);
            var seen = decisions(world, plain);
            var freshQr = decisions(World.inOrder(), qr);
            System.out.printf(
                    "verification %.1f µs; fresh %.1f µs (%.2f of two); seen %.1f µs (%.2f of one); QR fresh %.1f µs (%.2f)%n",
                    one, fresh, 2 * one / fresh, seen, one / seen, freshQr, 2 * one / freshQr);
        }
    }

    private static double verifications(PublicKey key, byte[] signature) {
        var from = System.nanoTime();
        for (var each = 0; each < COPIES; each++) {
            if (!P256.verifies(key, TEXT, 0, TEXT.length, signature)) {
                throw new IllegalStateException("a good signature was refused");
            }
        }
        return (System.nanoTime() - from) / 1000.0 / COPIES;
    }

    private static double decisions(World world, List<String> shown) {
        var from = System.nanoTime();
        for (var each : shown) {
            if (!(world.decides(each) instanceof Allowed)) {
                throw new IllegalStateException("a good ID was refused");
            }
        }
        return (System.nanoTime() - from) / 1000.0 / COPIES;
    }

    private SpeedOfADecision() {}
}
