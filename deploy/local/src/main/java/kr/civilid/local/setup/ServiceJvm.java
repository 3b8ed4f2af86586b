package kr.civilid.local.setup;

import java.util.List;

/// How the Java of a service is sized here: the five together stay under 1.5 GiB resident.
final class ServiceJvm {

    static final List<String> OPTIONS = List.of(
            "-Xms48m",
            "-Xmx160m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private ServiceJvm() {}
}
