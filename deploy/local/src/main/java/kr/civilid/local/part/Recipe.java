package kr.civilid.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How a part is run: the command, its working folder, what tells that it is ready, and how long that may take.
public record Recipe(
        String name,
        List<Integer> ports,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Probe probe,
        Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    public Recipe(String name, List<Integer> ports, List<String> command, Path folder, Probe probe) {
        this(name, ports, command, Map.of(), folder, probe, PATIENCE);
    }

    public Recipe in(Map<String, String> otherEnvironment) {
        return new Recipe(name, ports, command, otherEnvironment, folder, probe, patience);
    }
}
