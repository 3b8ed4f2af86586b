package kr.civilid.e2e;

import java.nio.file.Path;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.FirstJourney;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.TraceCollector;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The one system that all tests of this module share, beside any that runs on the usual ports. Tests that break it
/// mend it before they end.
class WholeSystem implements ParameterResolver {

    private static final int BESIDE = 10_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == LocalSystem.class || type == Addresses.class || type == TraceCollector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var started = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(WholeSystem.class))
                .getOrComputeIfAbsent(Started.class, _ -> Started.now(), Started.class);
        var type = parameter.getParameter().getType();
        if (type == TraceCollector.class) {
            return started.traces();
        }
        return type == LocalSystem.class
                ? started.system()
                : FirstJourney.addresses(started.system().addresses());
    }

    private record Started(LocalSystem system, TraceCollector traces) implements AutoCloseable {

        static Started now() {
            var folder = Path.of("target/system");
            var traces = TraceCollector.start();
            try {
                LocalSystem.wipe(folder);
                var system = LocalSystem.in(folder, BESIDE)
                        .set("civilid.traces.off", "false")
                        .set("civilid.traces.endpoint", traces.address().toString());
                return new Started(system.start(), traces);
            } catch (Exception e) {
                throw new IllegalStateException("the system did not start; see target/system/log", e);
            }
        }

        @Override
        public void close() {
            system.close();
            traces.close();
        }
    }
}
