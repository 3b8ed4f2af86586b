package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.SEJONG;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.jws.P256;

/// What a decision costs in one thread, as a ratio to the signature verifications that it cannot do without, measured
/// in turns in the same run:
///
/// `java --enable-native-access=ALL-UNNAMED -cp … kr.civilid.verification.decision.application.SpeedOfADecision`
final class SpeedOfADecision {

    private static final int COPIES = 100;
    private static final int ROUNDS = 400;
    private static final byte[] TEXT = new byte[600];

    public static void main(String[] arguments) {
        var signatures =
                IntStream.range(0, COPIES).mapToObj(_ -> Signed.random()).toList();
        var ids = IntStream.range(0, COPIES).mapToObj(_ -> World.id()).toList();
        var plain = ids.stream()
                .map(id -> id.presentation(SEJONG.urn(), NOW, "name", "agency_code"))
                .toList();
        var qr = ids.stream()
                .map(id -> id.qr(SEJONG.urn(), NOW, "name", "agency_code"))
                .toList();
        System.out.printf(
                "%d characters plain, %d as QR%n",
                plain.getFirst().length(), qr.getFirst().length());
        var best = new double[] {1e9, 1e9, 1e9, 1e9, 1e9};
        for (var round = 0; round < ROUNDS; round++) {
            keep(best, 0, verifications(signatures));
            var world = warm();
            keep(best, 1, decisions(world, plain));
            keep(best, 2, decisions(world, plain));
            var other = warm();
            keep(best, 3, decisions(other, qr));
            keep(best, 4, decisions(other, qr));
        }
        System.out.printf("one verification %.1f µs%n", best[0]);
        for (var line : List.of("plain, fresh", "plain, seen", "QR, fresh", "QR, seen")) {
            var at = List.of("", "plain, fresh", "plain, seen", "QR, fresh", "QR, seen")
                    .indexOf(line);
            var bound = at % 2 == 1 ? 2 * best[0] : best[0];
            System.out.printf("%-14s %.1f µs, %.2f of the bound%n", line, best[at], bound / best[at]);
        }
    }

    /// Has met the issuer's certificate before, as a gate has after its first passage.
    private static World warm() {
        var world = World.inOrder();
        decisions(world, List.of(World.id().presentation(SEJONG.urn(), NOW)));
        return world;
    }

    /// The best round, because others use the machine as well.
    private static void keep(double[] best, int at, double measured) {
        best[at] = Math.min(best[at], measured);
    }

    /// Of this thread alone, so that a busy machine does not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// One of many signatures, each by a key of its own as phones have: the same one again and again would be known by
    /// heart to the processor.
    private record Signed(PublicKey key, byte[] signature) {

        static Signed random() {
            try {
                var pairs = KeyPairGenerator.getInstance("EC");
                pairs.initialize(new ECGenParameterSpec("secp256r1"));
                var pair = pairs.generateKeyPair();
                var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
                ecdsa.initSign(pair.getPrivate());
                ecdsa.update(TEXT);
                return new Signed(P256.key(pair.getPublic().getEncoded()).orElseThrow(), ecdsa.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static double verifications(List<Signed> signatures) {
        var from = cpu();
        for (var each : signatures) {
            if (!P256.verifies(each.key(), TEXT, 0, TEXT.length, each.signature())) {
                throw new IllegalStateException("a good signature was refused");
            }
        }
        return (cpu() - from) / 1000.0 / COPIES;
    }

    private static double decisions(World world, List<String> shown) {
        var from = cpu();
        for (var each : shown) {
            if (!(world.decides(each) instanceof Allowed)) {
                throw new IllegalStateException("a good ID was refused");
            }
        }
        return (cpu() - from) / 1000.0 / shown.size();
    }

    private SpeedOfADecision() {}
}
