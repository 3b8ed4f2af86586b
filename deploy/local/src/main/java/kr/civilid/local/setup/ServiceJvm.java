package kr.civilid.local.setup;

import java.util.List;
import java.util.Map;

/// How the Java of a service is sized here: the five together stay under 1.5 GiB resident. One compiler is enough: the
/// second costs memory and, while five start on two cores, time.
final class ServiceJvm {

    static final List<String> OPTIONS = List.of(
            "-Xms48m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Xmx160m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    /// Each further arena of glibc's allocator keeps tens of megabytes that nobody uses.
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private ServiceJvm() {}
}
