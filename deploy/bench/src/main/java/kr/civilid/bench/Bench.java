package kr.civilid.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.file.Path;
import java.util.List;
import kr.civilid.local.LocalSystem;

/// `deploy/bench/run [s1] [s3] [s4] [s7]`: measures what is named, or all.
public final class Bench {

    private static final int BESIDE = 20_000;

    /// Both compilers, and memory as a pod has it: `deploy/up` starts the services small and quick instead.
    private static final String[] AS_IN_PRODUCTION = {
        "-XX:TieredStopAtLevel=4", "-Xms320m", "-Xmx320m", "-XX:NewRatio=1", "-XX:ReservedCodeCacheSize=128m"
    };

    static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? List.of("s1", "s3", "s4", "s7") : List.of(names);
        // The provider that the services use, so that bound and figure stand on the same arithmetic.
        AmazonCorrettoCryptoProvider.install();
        System.out.printf("%d cores, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        if (wanted.contains("s1")) {
            new GateDecision().measure();
        }
        if (wanted.stream().anyMatch(List.of("s3", "s4", "s7")::contains)) {
            var folder = Path.of("deploy/bench/target/system");
            LocalSystem.wipe(folder);
            try (var system =
                    LocalSystem.in(folder, BESIDE).serviceJvm(AS_IN_PRODUCTION).start()) {
                if (wanted.contains("s3")) {
                    new IssuingFlow(system).measure();
                }
                if (wanted.contains("s4")) {
                    new ApprovalToText(system).measure();
                }
                if (wanted.contains("s7")) {
                    new OrderToStatus(system).measure();
                }
            }
        }
    }

    private Bench() {}
}
