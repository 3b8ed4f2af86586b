package kr.civilid.local.part;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Other programs listen where this system would. The message names each port, what it is for and who has it.
public final class PortsInUse extends Exception {

    private static final long serialVersionUID = 1L;

    private PortsInUse(String message) {
        super(message);
    }

    /// `uses` says what each port is wanted for.
    public static void check(Map<Integer, String> uses) throws PortsInUse {
        var taken = new TreeMap<Integer, String>();
        uses.forEach((port, use) -> {
            if (!free(port)) {
                taken.put(port, use);
            }
        });
        if (!taken.isEmpty()) {
            throw new PortsInUse(taken.entrySet().stream()
                    .map(entry -> "port %d, wanted for %s, is in use%s"
                            .formatted(entry.getKey(), entry.getValue(), by(entry.getKey())))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static boolean free(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String by(int port) {
        Optional<ProcessHandle> owner = PortOwner.of(port);
        return owner.map(process -> " by process %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown")))
                .orElse("");
    }
}
